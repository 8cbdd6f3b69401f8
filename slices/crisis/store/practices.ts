import { type Insertable, type Selectable, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Pace } from '../rules/practice-clock.ts'
import { tablesOf } from './tables.ts'
import type { PracticeTables } from './tables-practice.ts'

export type PracticeRow = Selectable<PracticeTables['crisis.practice']>
export type ScriptRow = Selectable<PracticeTables['crisis.script']>
export type PracticePersonRow = Selectable<PracticeTables['crisis.practice_person']>

export async function findPractice(db: Database, crisisId: string): Promise<PracticeRow | null> {
  const found = tablesOf(db).selectFrom('crisis.practice').selectAll().where('crisis_id', '=', crisisId)
  return (await found.executeTakeFirst()) ?? null
}

export async function insertPractice(trx: Trx, row: Insertable<PracticeTables['crisis.practice']>): Promise<void> {
  await tablesOf(trx).insertInto('crisis.practice').values(row).execute()
}

export async function changePractice(
  trx: Trx,
  crisisId: string,
  change: Partial<Pick<Insertable<PracticeTables['crisis.practice']>, 'script_key' | 'language' | 'goals' | 'held_at'>>,
): Promise<void> {
  await tablesOf(trx).updateTable('crisis.practice').set(change).where('crisis_id', '=', crisisId).execute()
}

/** How the clock has gone, the first pace first; none for what is real. */
export async function pacesOf(db: Database, crisisId: string): Promise<Pace[]> {
  const rows = await tablesOf(db)
    .selectFrom('crisis.practice_pace')
    .select(['from_at', 'shows', 'pace'])
    .where('crisis_id', '=', crisisId)
    .orderBy('number')
    .execute()
  return rows.map(({ from_at, shows, pace }) => ({ fromAt: from_at.toISOString(), shows: shows.toISOString(), pace }))
}

export async function addPace(
  trx: Trx,
  crisisId: string,
  { fromAt, shows, pace, by }: { fromAt: Date; shows: Date; pace: number; by: string },
): Promise<void> {
  await sql`
    insert into crisis.practice_pace (crisis_id, number, from_at, shows, pace, by)
    select ${crisisId}, coalesce(max(number), 0) + 1, ${fromAt}, ${shows}, ${pace}, ${by}
      from crisis.practice_pace where crisis_id = ${crisisId}`.execute(trx)
}

/** Those who lead and watch, of these crises. */
export async function practicePeople(db: Database, crisisIds: readonly string[]): Promise<PracticePersonRow[]> {
  if (crisisIds.length === 0) return []
  return tablesOf(db)
    .selectFrom('crisis.practice_person')
    .selectAll()
    .where('crisis_id', 'in', [...crisisIds])
    .orderBy('named_at')
    .orderBy('person_id')
    .execute()
}

export async function namePeople(
  trx: Trx,
  rows: Insertable<PracticeTables['crisis.practice_person']>[],
): Promise<void> {
  if (rows.length === 0) return
  await tablesOf(trx)
    .insertInto('crisis.practice_person')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** False when this person watches nothing here. */
export async function removeObserver(trx: Trx, crisisId: string, personId: string): Promise<boolean> {
  const { numDeletedRows } = await tablesOf(trx)
    .deleteFrom('crisis.practice_person')
    .where('crisis_id', '=', crisisId)
    .where('person_id', '=', personId)
    .where('part', '=', 'observer')
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** The one has the part that the other had; what the other has now is `leaves`. */
export async function handPart(
  trx: Trx,
  crisisId: string,
  { from_id, to_id }: { from_id: string; to_id: string },
  leaves: 'observer' | 'none',
): Promise<void> {
  const people = tablesOf(trx)
  const here = people.updateTable('crisis.practice_person').where('crisis_id', '=', crisisId)
  await here.set({ part: 'director' }).where('person_id', '=', to_id).execute()
  if (leaves === 'observer') await here.set({ part: 'observer' }).where('person_id', '=', from_id).execute()
  else
    await people
      .deleteFrom('crisis.practice_person')
      .where('crisis_id', '=', crisisId)
      .where('person_id', '=', from_id)
      .execute()
}

/** Scripts that can be chosen, in the order of the pack. */
export async function scripts(db: Database): Promise<ScriptRow[]> {
  return tablesOf(db)
    .selectFrom('crisis.script')
    .selectAll()
    .where('is_active', '=', true)
    .orderBy('position')
    .orderBy('key')
    .execute()
}

export async function findScript(db: Database, key: string): Promise<ScriptRow | null> {
  const found = tablesOf(db).selectFrom('crisis.script').selectAll().where('key', '=', key)
  return (await found.executeTakeFirst()) ?? null
}

/** Writes the scripts of a pack; a changed one replaces what was there. Exercises keep the injects they were given. */
export async function putScripts(trx: Trx, rows: Insertable<PracticeTables['crisis.script']>[]): Promise<void> {
  if (rows.length === 0) return
  await tablesOf(trx)
    .insertInto('crisis.script')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((e) => ({
        scenario_key: e.ref('excluded.scenario_key'),
        position: e.ref('excluded.position'),
        content: e.ref('excluded.content'),
      })),
    )
    .execute()
}

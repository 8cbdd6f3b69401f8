import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { HardStop } from '../rules/crisis.ts'
import type { CrisisRow } from './crises.ts'
import { type CrisisTables, tablesOf } from './tables.ts'

export type PromiseRow = Selectable<CrisisTables['crisis.promise']>
export type OpenPromise = PromiseRow & Pick<CrisisRow, 'mode'>
export type ClockRow = Selectable<CrisisTables['crisis.clock']>
export type StopLiftRow = Selectable<CrisisTables['crisis.stop_lift']>

/** The newest first. */
export async function promisesOf(db: Database, crisisId: string): Promise<PromiseRow[]> {
  const rows = tablesOf(db).selectFrom('crisis.promise').selectAll().where('crisis_id', '=', crisisId)
  return rows.orderBy('made_at', 'desc').orderBy('id', 'desc').execute()
}

export async function openPromise(db: Database, crisisId: string): Promise<PromiseRow | null> {
  const found = tablesOf(db)
    .selectFrom('crisis.promise')
    .selectAll()
    .where('crisis_id', '=', crisisId)
    .where('state', '=', 'open')
  return (await found.executeTakeFirst()) ?? null
}

/** Open promises of open rooms, each with its room. A room that closes takes back what it has promised. */
export async function openPromises(db: Database): Promise<OpenPromise[]> {
  return tablesOf(db)
    .selectFrom('crisis.promise as p')
    .innerJoin('crisis.crisis as c', 'c.id', 'p.crisis_id')
    .selectAll('p')
    .select('c.mode')
    .where('p.state', '=', 'open')
    .where('c.state', '=', 'open')
    .execute()
}

export async function insertPromise(trx: Trx, row: Insertable<CrisisTables['crisis.promise']>): Promise<void> {
  await tablesOf(trx).insertInto('crisis.promise').values(row).execute()
}

/** Changes a promise that still stands as it was read. False when somebody else was first. */
export async function changePromise(
  trx: Trx,
  { id, state }: Pick<PromiseRow, 'id' | 'state'>,
  change: Updateable<CrisisTables['crisis.promise']>,
): Promise<boolean> {
  const { numUpdatedRows } = await tablesOf(trx)
    .updateTable('crisis.promise')
    .set(change)
    .where('id', '=', id)
    .where('state', '=', state)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Broken ones that nobody has said anything about. */
export async function admitBroken(trx: Trx, crisisId: string, signed: { by: string; at: Date }): Promise<void> {
  await tablesOf(trx)
    .updateTable('crisis.promise')
    .set({ admitted_at: signed.at, admitted_by: signed.by })
    .where('crisis_id', '=', crisisId)
    .where('state', '=', 'broken')
    .where('admitted_at', 'is', null)
    .execute()
}

export async function readClock(db: Database): Promise<ClockRow> {
  return tablesOf(db).selectFrom('crisis.clock').selectAll().executeTakeFirstOrThrow()
}

export async function liftsOf(db: Database, crisisId: string): Promise<StopLiftRow[]> {
  return tablesOf(db).selectFrom('crisis.stop_lift').selectAll().where('crisis_id', '=', crisisId).execute()
}

/** False when it is lifted already. */
export async function insertLift(trx: Trx, row: Insertable<CrisisTables['crisis.stop_lift']>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tablesOf(trx)
    .insertInto('crisis.stop_lift')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** The stop that this scenario sets and nobody has lifted, or null. */
export async function openStop(
  db: Database,
  { id, scenario_key }: { id: string; scenario_key: string | null },
): Promise<'next-of-kin' | 'victims' | null> {
  const { rows } = await sql<{ stop: 'next-of-kin' | 'victims' }>`
    select s.hard_stop as stop from crisis.scenario s
     where s.key = ${scenario_key} and s.hard_stop is not null
       and not exists (select from crisis.stop_lift l where l.crisis_id = ${id} and l.stop = s.hard_stop)`.execute(db)
  return rows[0]?.stop ?? null
}

/** Groups that a leader has let have it before this stop is lifted. */
export async function passesOf(db: Database, crisisId: string, stop: HardStop) {
  const rows = tablesOf(db).selectFrom('crisis.stop_pass').selectAll()
  return rows.where('crisis_id', '=', crisisId).where('stop', '=', stop).execute()
}

export async function insertPass(trx: Trx, row: Insertable<CrisisTables['crisis.stop_pass']>): Promise<void> {
  const added = tablesOf(trx).insertInto('crisis.stop_pass').values(row)
  await added.onConflict((conflict) => conflict.doNothing()).execute()
}

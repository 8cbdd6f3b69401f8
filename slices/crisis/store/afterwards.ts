import { type Insertable, type Kysely, type Selectable, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { FindingState } from '../rules/afterwards-view.ts'
import { tablesOf } from './tables.ts'
import type { AfterTables } from './tables-around.ts'

export type FindingRow = Selectable<AfterTables['crisis.finding']>
export type ShiftRow = Selectable<AfterTables['crisis.shift']>

export async function followUpsOf(
  db: Database,
  crisisId: string,
): Promise<Selectable<AfterTables['crisis.follow_up']>[]> {
  return tablesOf(db)
    .selectFrom('crisis.follow_up')
    .selectAll()
    .where('crisis_id', '=', crisisId)
    .orderBy(sql`done_at is not null`)
    .orderBy('due_at')
    .orderBy('id')
    .execute()
}

export async function insertFollowUps(trx: Trx, rows: Insertable<AfterTables['crisis.follow_up']>[]): Promise<void> {
  if (rows.length > 0) await tablesOf(trx).insertInto('crisis.follow_up').values(rows).execute()
}

/** False when it was done already, or there is none. What is asked of one person is done by their answer alone. */
export async function followUpDone(
  trx: Trx,
  { crisisId, id, by, at }: { crisisId: string; id: string; by: string; at: Date },
  isAnswer = false,
): Promise<boolean> {
  const { numUpdatedRows } = await tablesOf(trx)
    .updateTable('crisis.follow_up')
    .set({ done_by: by, done_at: at })
    .where('id', '=', id)
    .where('crisis_id', '=', crisisId)
    .where('done_at', 'is', null)
    .where('asked_id', isAnswer ? '=' : 'is', isAnswer ? by : null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function findEvaluation(db: Database, crisisId: string) {
  const found = tablesOf(db).selectFrom('crisis.evaluation').selectAll().where('crisis_id', '=', crisisId)
  return (await found.executeTakeFirst()) ?? null
}

type Evaluated = { heldOn: string | null; impression: string; revision: number; by: string; at: Date }

/** Writes the evaluation where it still is as it was read (0: there is none); false when somebody else has written. */
export async function keepEvaluation(trx: Trx, crisisId: string, said: Evaluated): Promise<boolean> {
  const row = { held_on: said.heldOn, impression: said.impression, changed_by: said.by, changed_at: said.at }
  if (said.revision === 0) {
    const made = await tablesOf(trx)
      .insertInto('crisis.evaluation')
      .values({ crisis_id: crisisId, revision: 1, ...row })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return (made.numInsertedOrUpdatedRows ?? 0n) > 0n
  }
  const { numUpdatedRows } = await tablesOf(trx)
    .updateTable('crisis.evaluation')
    .set({ ...row, revision: sql`revision + 1` })
    .where('crisis_id', '=', crisisId)
    .where('revision', '=', said.revision)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function findingsOf(db: Database, crisisId: string): Promise<FindingRow[]> {
  return tablesOf(db)
    .selectFrom('crisis.finding')
    .selectAll()
    .where('crisis_id', '=', crisisId)
    .orderBy('made_at')
    .orderBy('id')
    .execute()
}

export async function insertFinding(trx: Trx, row: Insertable<AfterTables['crisis.finding']>): Promise<void> {
  await tablesOf(trx).insertInto('crisis.finding').values(row).execute()
}

/** The finding as it was when it was still open; null when it is settled already, or there is none. */
export async function settleFinding(
  trx: Trx,
  { crisisId, id, state, by, at }: { crisisId: string; id: string; state: FindingState; by: string; at: Date },
): Promise<FindingRow | null> {
  const row = await tablesOf(trx)
    .updateTable('crisis.finding')
    .set({ state, settled_by: by, settled_at: at })
    .where('id', '=', id)
    .where('crisis_id', '=', crisisId)
    .where('state', '=', 'open')
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

export async function shiftsOf(db: Database, crisisId: string): Promise<ShiftRow[]> {
  return tablesOf(db)
    .selectFrom('crisis.shift')
    .selectAll()
    .where('crisis_id', '=', crisisId)
    .orderBy('given_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export async function findShift(db: Database, crisisId: string, id: string): Promise<ShiftRow | null> {
  return (await shiftsOf(db, crisisId)).find((one) => one.id === id) ?? null
}

export async function insertShift(trx: Trx, row: Insertable<AfterTables['crisis.shift']>): Promise<void> {
  await tablesOf(trx).insertInto('crisis.shift').values(row).execute()
}

/** The shift, taken now by the one it was given to; null when it is taken already, or is not theirs. */
export async function takeShift(
  trx: Trx,
  crisisId: string,
  id: string,
  toId: string,
  at: Date,
): Promise<ShiftRow | null> {
  const row = await tablesOf(trx)
    .updateTable('crisis.shift')
    .set({ taken_at: at })
    .where('id', '=', id)
    .where('crisis_id', '=', crisisId)
    .where('to_id', '=', toId)
    .where('taken_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

/** Moments of what the system put in the log of a crisis. */
export async function courseEntries(db: Database, crisisId: string) {
  const { rows } = await sql<{ code: string; answer: string | null; at: Date }>`
    select code, params->>'answer' as answer, written_at as at from crisis.entry
    where crisis_id = ${crisisId} and code is not null order by seq`.execute(db)
  return rows
}

/** The longest it took from the first of the press had a text of this crisis to the last had the same; null when none went out. */
export async function pressSpreadMs(db: Database, crisisId: string): Promise<number | null> {
  const { rows } = await sql<{ ms: number | null }>`
    select (extract(epoch from max(one.took)) * 1000)::float8 as ms from (
      select max(r.first_submitted_at) - min(r.first_submitted_at) as took
        from crisis.statement s
        join crisis.statement_part p on p.statement_id = s.id
        join dispatch.public_press_recipient r on r.dispatch_id = p.dispatch_id
       where s.crisis_id = ${crisisId} group by r.dispatch_id) one`.execute(db as Kysely<unknown>)
  return rows[0]?.ms ?? null
}

import { type Insertable, type Selectable, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { tablesOf } from './tables.ts'
import type { PracticeTables } from './tables-practice.ts'

export type InjectRow = Selectable<PracticeTables['crisis.inject']>

/** Every inject of an exercise, in the order that they come. */
export async function injectsOf(db: Database, crisisId: string): Promise<InjectRow[]> {
  return tablesOf(db)
    .selectFrom('crisis.inject')
    .selectAll()
    .where('crisis_id', '=', crisisId)
    .orderBy('due_at')
    .orderBy('number')
    .execute()
}

export async function findInject(db: Database, crisisId: string, id: string): Promise<InjectRow | null> {
  const found = tablesOf(db)
    .selectFrom('crisis.inject')
    .selectAll()
    .where('crisis_id', '=', crisisId)
    .where('id', '=', id)
  return (await found.executeTakeFirst()) ?? null
}

export async function insertInjects(
  trx: Trx,
  crisisId: string,
  rows: Omit<Insertable<PracticeTables['crisis.inject']>, 'crisis_id' | 'number' | 'state'>[],
): Promise<void> {
  if (rows.length === 0) return
  const { rows: last } = await sql<{ number: number }>`
    select coalesce(max(number), 0)::int as number from crisis.inject where crisis_id = ${crisisId}`.execute(trx)
  const from = last[0]!.number + 1
  await tablesOf(trx)
    .insertInto('crisis.inject')
    .values(rows.map((row, at) => ({ ...row, crisis_id: crisisId, number: from + at, state: 'waiting' as const })))
    .execute()
}

type Settled = { state: 'given' | 'skipped'; at: Date; shows: Date; by: string }

/** The inject when it still waited, settled now; null when it had come already, or was skipped. */
export async function settleInject(trx: Trx, id: string, { state, at, shows, by }: Settled): Promise<InjectRow | null> {
  const row = await tablesOf(trx)
    .updateTable('crisis.inject')
    .set({ state, settled_at: at, settled_shows: shows, settled_by: by })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

/** False when it has not come, or is met already. */
export async function meetInject(trx: Trx, id: string, met: { at: Date; shows: Date; by: string }): Promise<boolean> {
  const { numUpdatedRows } = await tablesOf(trx)
    .updateTable('crisis.inject')
    .set({ met_at: met.at, met_shows: met.shows, met_by: met.by })
    .where('id', '=', id)
    .where('state', '=', 'given')
    .where('met_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Everything that waits comes so much later. */
export async function moveWaiting(trx: Trx, crisisId: string, laterMs: number): Promise<void> {
  await sql`
    update crisis.inject set due_at = due_at + ${laterMs} * interval '1 millisecond'
     where crisis_id = ${crisisId} and state = 'waiting'`.execute(trx)
}

/** The next inject of every open exercise whose script is not held, with how its clock goes now. */
export async function nextInjects(
  db: Database,
): Promise<{ id: string; crisisId: string; dueAt: Date; fromAt: Date; shows: Date; pace: number }[]> {
  const { rows } = await sql<Awaited<ReturnType<typeof nextInjects>>[number]>`
    select distinct on (i.crisis_id) i.id, i.crisis_id as "crisisId", i.due_at as "dueAt",
           p.from_at as "fromAt", p.shows, p.pace
      from crisis.inject i
      join crisis.crisis c on c.id = i.crisis_id and c.state = 'open'
      join crisis.practice x on x.crisis_id = i.crisis_id and x.held_at is null
      join lateral (select * from crisis.practice_pace where crisis_id = i.crisis_id order by number desc limit 1) p on true
     where i.state = 'waiting'
     order by i.crisis_id, i.due_at, i.number`.execute(db)
  return rows
}

import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { HardStop } from '../rules/crisis.ts'
import type { StatementState } from '../rules/statement.ts'
import { type CrisisRow, standingStops } from './crises.ts'
import { type CrisisTables, tablesOf } from './tables.ts'

/** Word of what somebody got may come so long after the time that it gives. */
const LATE_WORD_MS = 3_600_000

export type PromiseRow = Selectable<CrisisTables['crisis.promise']>
/** With the number of the words that gave the time, and how far those that came have got. */
export type NumberedPromise = PromiseRow & { number: number | null; came: StatementState | null }
export type OpenPromise = PromiseRow & Pick<CrisisRow, 'mode'>
export type ClockRow = Selectable<CrisisTables['crisis.clock']>
export type StopLiftRow = Selectable<CrisisTables['crisis.stop_lift']>

/** Everything that was promised in a room, to everybody or to groups; the newest first. */
export async function promisesIn(db: Database, crisisId: string): Promise<NumberedPromise[]> {
  const rows = tablesOf(db)
    .selectFrom('crisis.promise as p')
    .leftJoin('crisis.statement as s', 's.id', 'p.statement_id')
    .leftJoin('crisis.statement as k', 'k.id', 'p.kept_by')
    .selectAll('p')
    .select(['s.number', 'k.state as came'])
    .where('p.crisis_id', '=', crisisId)
  return rows.orderBy('p.made_at', 'desc').orderBy('p.id', 'desc').execute()
}

/** What everybody was promised; the newest first. */
export async function promisesOf(db: Database, crisisId: string): Promise<NumberedPromise[]> {
  return (await promisesIn(db, crisisId)).filter(({ to_group }) => to_group === 'public')
}

/** What everybody is promised now. */
export const openPromise = async (db: Database, crisisId: string): Promise<PromiseRow | null> =>
  (await promisesOf(db, crisisId)).find(({ state }) => state === 'open') ?? null

/** Everybody is promised the same: it is no promise of one group any more. */
export async function removePromise(trx: Trx, { id }: Pick<PromiseRow, 'id'>): Promise<void> {
  await tablesOf(trx).deleteFrom('crisis.promise').where('id', '=', id).execute()
}

/**
 * Open rooms where who has words that are not public is to be looked at: the time that such words give is to come or has just passed, or a group is owed more. In
 * an exercise, whose clock is its own, whenever it is.
 */
export async function givingRooms(db: Database, now: Date): Promise<string[]> {
  const since = new Date(now.getTime() - LATE_WORD_MS)
  const { rows } = await sql<{ id: string }>`
    select c.id from crisis.crisis c
     where c.state = 'open' and (
           exists (select from crisis.statement s
                    where s.crisis_id = c.id and s.status_id is null and s.released_at is not null
                      and s.next_at is not null and (c.mode = 'exercise' or s.next_at > ${since}))
        or exists (select from crisis.promise p
                    where p.crisis_id = c.id and p.to_group <> 'public' and (p.state = 'open' or p.state = 'broken' and p.kept_by is null)))
     order by c.id`.execute(db)
  return rows.map(({ id }) => id)
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

/** Changes a promise that still stands as it was read, and is warned of no further. False when somebody else was first. */
export async function changePromise(
  trx: Trx,
  { id, state, warned }: Pick<PromiseRow, 'id' | 'state' | 'warned'>,
  change: Updateable<CrisisTables['crisis.promise']>,
): Promise<boolean> {
  const { numUpdatedRows } = await tablesOf(trx)
    .updateTable('crisis.promise')
    .set(change)
    .where('id', '=', id)
    .where('state', '=', state)
    .where('warned', 'is not distinct from', warned)
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

/** The stops of a room that its kind or a fact sets and nobody has lifted: next of kin before victims. */
export async function openStops(db: Database, { id }: { id: string }): Promise<HardStop[]> {
  const { rows } = await sql<{ stop: HardStop }>`
    select o.stop from crisis.crisis c cross join lateral (${standingStops}) o
     where c.id = ${id} order by o.stop`.execute(db)
  return rows.map(({ stop }) => stop)
}

/** The one that is lifted first, or null. */
export const openStop = async (db: Database, file: { id: string }): Promise<HardStop | null> =>
  (await openStops(db, file))[0] ?? null

/** Groups that a leader has let have it before this stop is lifted. */
export async function passesOf(db: Database, crisisId: string, stop: HardStop) {
  const rows = tablesOf(db).selectFrom('crisis.stop_pass').selectAll()
  return rows.where('crisis_id', '=', crisisId).where('stop', '=', stop).execute()
}

export async function insertPass(trx: Trx, row: Insertable<CrisisTables['crisis.stop_pass']>): Promise<void> {
  const added = tablesOf(trx).insertInto('crisis.stop_pass').values(row)
  await added.onConflict((conflict) => conflict.doNothing()).execute()
}

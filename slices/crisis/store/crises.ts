import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { type CrisisTables, tablesOf } from './tables.ts'

export type CrisisRow = Selectable<CrisisTables['crisis.crisis']>
export type ScenarioRow = Selectable<CrisisTables['crisis.scenario']>

export async function findCrisis(db: Database, id: string): Promise<CrisisRow | null> {
  const row = await tablesOf(db).selectFrom('crisis.crisis').selectAll().where('id', '=', id).executeTakeFirst()
  return row ?? null
}

export async function crisisNumbered(db: Database, number: string): Promise<CrisisRow | null> {
  const row = await tablesOf(db).selectFrom('crisis.crisis').selectAll().where('number', '=', number).executeTakeFirst()
  return row ?? null
}

/** The crisis, held until the transaction ends: two things that happen in it at once come one after the other. */
export async function lockCrisis(trx: Trx, id: string): Promise<CrisisRow | null> {
  const found = tablesOf(trx).selectFrom('crisis.crisis').selectAll().where('id', '=', id).forUpdate()
  return (await found.executeTakeFirst()) ?? null
}

/** A crisis that this person has already declared under this key, or null. */
export async function sentCrisis(db: Database, declaredBy: string, clientKey: string): Promise<CrisisRow | null> {
  const row = await tablesOf(db)
    .selectFrom('crisis.crisis')
    .selectAll()
    .where('declared_by', '=', declaredBy)
    .where('client_key', '=', clientKey)
    .executeTakeFirst()
  return row ?? null
}

/** «H2026-003»: counted within the year, whoever declares at the same moment. */
export async function nextNumber(trx: Trx, year: number): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext('crisis.number'))`.execute(trx)
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(split_part(number, '-', 2)::int), 0) as last
    from crisis.crisis where number like ${`H${year}-%`}`.execute(trx)
  return `H${year}-${String(rows[0]!.last + 1).padStart(3, '0')}`
}

export async function insertCrisis(trx: Trx, row: Insertable<CrisisTables['crisis.crisis']>): Promise<void> {
  await tablesOf(trx).insertInto('crisis.crisis').values(row).execute()
}

/** Changes the crisis and counts it, so that whoever looks at it sees that it has changed. */
export async function changeCrisis(
  trx: Trx,
  id: string,
  change: Updateable<CrisisTables['crisis.crisis']> = {},
): Promise<void> {
  await tablesOf(trx)
    .updateTable('crisis.crisis')
    .set((e) => ({ ...change, revision: e('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Open ones at a unit, and those that this person has declared since then of the same kind, or above or below it; exercises apart, the newest first. */
export async function openNear(
  db: Database,
  { unitId, kind, by, after }: { unitId: string; kind: string | null; by: string; after: Date },
): Promise<CrisisRow[]> {
  const isNear = sql<boolean>`(scenario_key is not distinct from ${kind} or exists (
    select from organisation.public_unit u, organisation.public_unit here
     where u.id = crisis.unit_id and here.id = ${unitId} and (u.id = any (here.path) or here.id = any (u.path))))`
  return tablesOf(db)
    .selectFrom('crisis.crisis')
    .selectAll()
    .where('state', '=', 'open')
    .where('mode', '<>', 'exercise')
    .where((e) =>
      e.or([e('unit_id', '=', unitId), e.and([e('declared_by', '=', by), e('declared_at', '>', after), isNear])]),
    )
    .orderBy('declared_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Every open one of a mode, the newest first. */
export async function openRooms(db: Database, mode: CrisisRow['mode']): Promise<CrisisRow[]> {
  return tablesOf(db)
    .selectFrom('crisis.crisis')
    .selectAll()
    .where('state', '=', 'open')
    .where('mode', '=', mode)
    .orderBy('declared_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Open ones and the newest closed ones, the newest first. */
export async function listCrises(db: Database, most: number): Promise<CrisisRow[]> {
  return tablesOf(db)
    .selectFrom('crisis.crisis')
    .selectAll()
    .orderBy(sql`state = 'open'`, 'desc')
    .orderBy('declared_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
}

/**
 * Of a crisis `c`: something that somebody may have had rests on what has changed, or its correction is withdrawn or
 * was stopped. The room knows which (`standings`).
 */
const mayBeWrong = sql<boolean>`exists (
  select from crisis.statement s
   where s.crisis_id = c.id and s.state in ('going', 'out', 'dropped')
     and not exists (
       select from crisis.statement k
        where k.corrects = s.id and k.state = 'out'
          and not exists (select from crisis.statement_part p join dispatch.public_tally t on t.dispatch_id = p.dispatch_id
                           where p.statement_id = k.id and t.state = 'waiting' and t.heads > 0)
          and not exists (select from crisis.statement_part p join dispatch.public_handed h on h.dispatch_id = p.dispatch_id
                           where p.statement_id = k.id and h.awaited > 0)
          and not exists (select from crisis.statement_part p join dispatch.public_given_up g on g.dispatch_id = p.dispatch_id
                           where p.statement_id = k.id and g.heads > 0)
          and not exists (select from crisis.statement_part p join dispatch.public_wave w on w.dispatch_id = p.dispatch_id
                           where p.statement_id = k.id and w.opened_at is null))
     and (exists (select from crisis.statement k where k.corrects = s.id and k.state in ('going', 'out', 'withdrawn', 'dropped'))
          or exists (select from crisis.statement_fact u join crisis.fact f on f.id = u.fact_id
                      where u.statement_id = s.id
                        and (f.worded_revision > u.revision
                             or case when u.is_counter then f.state <> 'rumour'
                                     else f.state <> 'confirmed' or f.police = 'waiting' end))))`

/** Those of these crises. */
export async function roomsThatMayBeWrong(db: Database, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = tablesOf(db).selectFrom('crisis.crisis as c').select('c.id')
  const found = await rows.where('c.id', 'in', ids).where(mayBeWrong).orderBy('c.id').execute()
  return found.map(({ id }) => id)
}

/**
 * Closed ones, not exercises, that may have left wrong words with somebody: something that was said rests on what has changed, or what put it
 * right is gone, and nothing that is out puts it right. Oldest first.
 */
export async function closedWithWrong(db: Database): Promise<CrisisRow[]> {
  return tablesOf(db)
    .selectFrom('crisis.crisis as c')
    .selectAll('c')
    .where('c.state', '=', 'closed')
    .where('c.mode', '<>', 'exercise')
    .where(mayBeWrong)
    .orderBy('c.closed_at')
    .orderBy('c.id')
    .execute()
}

/** Of a crisis `c`: approved words are on their way, or out to some while others wait at a stop. */
const leftWaiting = sql<boolean>`exists (
  select from crisis.statement s where s.crisis_id = c.id and (s.state = 'going' or s.state = 'out' and exists (
    select from crisis.statement_part p
      join dispatch.public_dispatch d on d.id = p.dispatch_id and d.state in ('running', 'paused')
      join dispatch.public_wave w on w.dispatch_id = d.id and w.is_stopped and w.state = 'waiting'
     where p.statement_id = s.id)))`

/** Closed ones, not exercises, that left approved words on their way, or out to some while others wait at a stop. Oldest first. */
export async function closedWithWaiting(db: Database): Promise<CrisisRow[]> {
  return tablesOf(db)
    .selectFrom('crisis.crisis as c')
    .selectAll('c')
    .where('c.state', '=', 'closed')
    .where('c.mode', '<>', 'exercise')
    .where(leftWaiting)
    .orderBy('c.closed_at')
    .orderBy('c.id')
    .execute()
}

/** Of a crisis `c`: the stops that its kind or a fact sets and nobody has lifted. */
export const standingStops = sql`
  select t.stop from (
           select s.hard_stop as stop from crisis.scenario s where s.key = c.scenario_key and s.hard_stop is not null
           union
           select 'next-of-kin' where c.next_of_kin_stop_at is not null) t
   where not exists (select from crisis.stop_lift l where l.crisis_id = c.id and l.stop = t.stop)`

/** A stop that nobody has lifted holds words beside its room so long after the room is closed, and longer while words of the room wait at it. *Ikke i kilden.* */
const STANDS_DAYS = 30

/** Closed ones, not exercises, whose stop stands: nobody has lifted it, and they were closed of late or left words that wait. Oldest first. */
export async function closedAtStop(db: Database, now: Date): Promise<CrisisRow[]> {
  const since = new Date(now.getTime() - STANDS_DAYS * 86_400_000)
  return tablesOf(db)
    .selectFrom('crisis.crisis as c')
    .selectAll('c')
    .where('c.state', '=', 'closed')
    .where('c.mode', '<>', 'exercise')
    .where(sql<boolean>`exists (${standingStops})`)
    .where((e) => e.or([e('c.closed_at', '>', since), leftWaiting]))
    .orderBy('c.closed_at')
    .orderBy('c.id')
    .execute()
}

/** Those of a mode that were closed from this moment on. Oldest first. */
export async function closedSince(db: Database, mode: CrisisRow['mode'], since: Date): Promise<CrisisRow[]> {
  const rows = tablesOf(db).selectFrom('crisis.crisis').selectAll().where('state', '=', 'closed')
  const found = rows.where('mode', '=', mode).where('closed_at', '>=', since)
  return found.orderBy('closed_at').orderBy('id').execute()
}

export async function scenarios(db: Database): Promise<ScenarioRow[]> {
  return tablesOf(db).selectFrom('crisis.scenario').selectAll().orderBy('position').orderBy('key').execute()
}

/** Writes the scenarios of a pack; what is there already stays as it is. */
export async function addScenarios(trx: Trx, rows: Insertable<CrisisTables['crisis.scenario']>[]): Promise<number> {
  if (rows.length === 0) return 0
  const added = await tablesOf(trx)
    .insertInto('crisis.scenario')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .execute()
  return added.length
}

/** Everything that goes on, exercises apart, each held until the transaction ends. */
export async function lockOpen(trx: Trx): Promise<CrisisRow[]> {
  return tablesOf(trx)
    .selectFrom('crisis.crisis')
    .selectAll()
    .where('state', '=', 'open')
    .where('mode', '<>', 'exercise')
    .orderBy('id')
    .forUpdate()
    .execute()
}

/**
 * Somebody is still called in; or some unit that is told has nobody to whom anything was handed over or who has answered, and is not written to. The next of its
 * people is told when what went to the one before is refused (`send-calls.ts`).
 */
const calls = sql<boolean>`(call_state = 'calling' or exists (
  select from crisis.position p
   where p.crisis_id = crisis.crisis.id and p.is_told
     and not exists (select from crisis.attempt a where a.crisis_id = p.crisis_id and a.unit_id = p.unit_id)
     and not exists (select from crisis.candidate d join crisis.position o on o.id = d.position_id
       where o.crisis_id = p.crisis_id and o.is_told and o.unit_id = p.unit_id
         and (exists (select from crisis.attempt a where a.crisis_id = p.crisis_id and a.person_id = d.person_id and a.state = 'accepted')
           or exists (select from crisis.call k where k.crisis_id = p.crisis_id and k.person_id = d.person_id and k.answer is not null)))))`

/** Crises that still call somebody. */
export async function callingIds(db: Database): Promise<string[]> {
  const rows = await tablesOf(db)
    .selectFrom('crisis.crisis')
    .select('id')
    .where('state', '=', 'open')
    .where(calls)
    .orderBy('declared_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

/** Held when it still calls or tells and nobody else holds it; else null. */
export async function lockCallable(trx: Trx, id: string): Promise<CrisisRow | null> {
  const found = tablesOf(trx)
    .selectFrom('crisis.crisis')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'open')
    .where(calls)
    .forUpdate()
    .skipLocked()
  return (await found.executeTakeFirst()) ?? null
}

/** From now next of kin hear first, by a fact of the room. */
export async function setNextOfKinStop(trx: Trx, id: string, at: Date): Promise<void> {
  await tablesOf(trx).updateTable('crisis.crisis').set({ next_of_kin_stop_at: at }).where('id', '=', id).execute()
}

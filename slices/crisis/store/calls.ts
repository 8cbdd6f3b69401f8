import { type Insertable, type Selectable, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { AnsweredBy, CallAnswer } from '../rules/crisis.ts'
import { type CrisisTables, tablesOf } from './tables.ts'

export type PositionRow = Selectable<CrisisTables['crisis.position']>
export type CandidateRow = Selectable<CrisisTables['crisis.candidate']>
export type CallRow = Selectable<CrisisTables['crisis.call']>

export async function insertCallList(
  trx: Trx,
  positions: Insertable<CrisisTables['crisis.position']>[],
  candidates: Insertable<CrisisTables['crisis.candidate']>[],
): Promise<void> {
  if (positions.length > 0) await tablesOf(trx).insertInto('crisis.position').values(positions).execute()
  if (candidates.length > 0) await tablesOf(trx).insertInto('crisis.candidate').values(candidates).execute()
}

export type CallList = { positions: PositionRow[]; candidates: CandidateRow[]; calls: CallRow[] }

/** Places in their order, with those who are asked for each, and how each person has been called. */
export async function callListOf(db: Database, crisisIds: readonly string[]): Promise<CallList> {
  const ids = [...crisisIds]
  if (ids.length === 0) return { positions: [], candidates: [], calls: [] }
  const tables = tablesOf(db)
  const [positions, candidates, calls] = await Promise.all([
    tables.selectFrom('crisis.position').selectAll().where('crisis_id', 'in', ids).orderBy('place').execute(),
    tables
      .selectFrom('crisis.candidate as c')
      .innerJoin('crisis.position as p', 'p.id', 'c.position_id')
      .selectAll('c')
      .where('p.crisis_id', 'in', ids)
      .orderBy('c.place')
      .execute(),
    tables.selectFrom('crisis.call').selectAll().where('crisis_id', 'in', ids).execute(),
  ])
  return { positions, candidates, calls }
}

export async function addPosition(trx: Trx, row: Insertable<CrisisTables['crisis.position']>): Promise<void> {
  await tablesOf(trx).insertInto('crisis.position').values(row).execute()
}

export async function addCandidate(trx: Trx, row: Insertable<CrisisTables['crisis.candidate']>): Promise<void> {
  await tablesOf(trx).insertInto('crisis.candidate').values(row).execute()
}

/** By what somebody has a place: that they answered for it, that `by` handed it over, or that the level above took it. */
export type Filling =
  | { as: 'list' | 'above'; by?: string }
  | { as: 'hand'; by: string }
  | { as: 'above'; unitId: string }

/** `personId` null: nobody has it any more. With `unitId`, the place belongs to that unit from now on. */
export async function fillPosition(
  trx: Trx,
  id: string,
  personId: string | null,
  at: Date,
  filling: Filling,
): Promise<void> {
  await tablesOf(trx)
    .updateTable('crisis.position')
    .set({
      ...{ filled_by: personId, filled_at: personId === null ? null : at, filled_as: filling.as },
      handed_by: ('by' in filling && filling.by) || null,
      ...('unitId' in filling ? { unit_id: filling.unitId } : {}),
    })
    .where('id', '=', id)
    .execute()
}

/** Whoever handed it over can take it back no more. */
export async function forgetHander(trx: Trx, id: string): Promise<void> {
  await tablesOf(trx).updateTable('crisis.position').set({ handed_by: null }).where('id', '=', id).execute()
}

/** The place is asked for anew, of these people, from now on. */
export async function askAnew(
  trx: Trx,
  id: string,
  candidates: Insertable<CrisisTables['crisis.candidate']>[],
  at: Date,
): Promise<void> {
  await fillPosition(trx, id, null, at, { as: 'list' })
  await tablesOf(trx).updateTable('crisis.position').set({ listed_at: at }).where('id', '=', id).execute()
  await tablesOf(trx).deleteFrom('crisis.candidate').where('position_id', '=', id).execute()
  await insertCallList(trx, [], candidates)
}

/** A place that was made for one person goes with them. */
export async function removePosition(trx: Trx, id: string): Promise<void> {
  await tablesOf(trx).deleteFrom('crisis.candidate').where('position_id', '=', id).execute()
  await tablesOf(trx).deleteFrom('crisis.position').where('id', '=', id).execute()
}

/** Asked no more: for one place, or for every place of a crisis. */
export async function removeCandidate(
  trx: Trx,
  personId: string,
  of: { positionId: string } | { crisisId: string },
): Promise<void> {
  await tablesOf(trx)
    .deleteFrom('crisis.candidate')
    .where('person_id', '=', personId)
    .where(({ selectFrom, eb }) =>
      'positionId' in of
        ? eb('position_id', '=', of.positionId)
        : eb('position_id', 'in', selectFrom('crisis.position').select('id').where('crisis_id', '=', of.crisisId)),
    )
    .execute()
}

/** Counts one more call for each of these people; for those who are only told, that they have been. */
export async function markCalled(
  trx: Trx,
  crisisId: string,
  people: readonly { personId: string; round: number; isTold: boolean }[],
  at: Date,
): Promise<void> {
  await tablesOf(trx)
    .insertInto('crisis.call')
    .values(
      people.map(({ personId, round, isTold }) => ({
        crisis_id: crisisId,
        person_id: personId,
        times: round,
        last_at: isTold ? null : at,
        told_at: isTold ? at : null,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['crisis_id', 'person_id']).doUpdateSet((e) => ({
        times: e.fn('greatest', ['crisis.call.times', 'excluded.times']),
        last_at: e.fn.coalesce('excluded.last_at', 'crisis.call.last_at'),
        told_at: e.fn.coalesce('crisis.call.told_at', 'excluded.told_at'),
      })),
    )
    .execute()
}

export async function insertAttempts(trx: Trx, rows: Insertable<CrisisTables['crisis.attempt']>[]): Promise<void> {
  if (rows.length > 0) await tablesOf(trx).insertInto('crisis.attempt').values(rows).execute()
}

/** One to a unit's own address, once in a crisis: true when it is new. */
export async function insertUnitAttempt(trx: Trx, row: Insertable<CrisisTables['crisis.attempt']>): Promise<boolean> {
  const added = tablesOf(trx).insertInto('crisis.attempt').values(row)
  const { numInsertedOrUpdatedRows } = await added.onConflict((conflict) => conflict.doNothing()).executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** What is on its way to people or units of a crisis, or how it ended. */
export async function attemptsIn(db: Database, crisisId: string) {
  const rows = tablesOf(db).selectFrom('crisis.attempt').select(['person_id', 'unit_id', 'state'])
  return rows.where('crisis_id', '=', crisisId).execute()
}

/**
 * For everyone who is needed no more, and for those who have answered: what is not handed over yet is stopped, and calls
 * that ring are to be ended. What only tells, a person or a unit at its own address, asks for no answer, and is stopped with all the rest alone.
 */
export async function stopAttempts(trx: Trx, crisisId: string, neededIds: readonly string[] | 'all'): Promise<void> {
  const isAll = neededIds === 'all'
  await sql`
    update crisis.attempt a
       set report = case when a.channel = 'voice' and a.state in ('sending', 'accepted') then 'hang-up' else a.report end,
           state = case when a.state in ('due', 'sending') then 'stopped' else a.state end
     where a.crisis_id = ${crisisId}
       and (a.state in ('due', 'sending') or (a.channel = 'voice' and a.state = 'accepted' and a.report is null))
       and (${isAll}
         or a.round > 0 and (not a.person_id = any (${isAll ? [] : [...neededIds]}::text[])
         or exists (select from crisis.call c
           where c.crisis_id = a.crisis_id and c.person_id = a.person_id and c.answer is not null)))`.execute(trx)
}

/** Do they have the place of leader now? */
export async function leadsNow(db: Database, crisisId: string, personId: string): Promise<boolean> {
  const found = tablesOf(db).selectFrom('crisis.position').select('id').where('crisis_id', '=', crisisId)
  return Boolean(await found.where('role', '=', 'leader').where('filled_by', '=', personId).executeTakeFirst())
}

/** Whoever was rung for a place that they have no more is rung anew, at once: the answer of that time counts no more. */
export async function forgetCall(trx: Trx, crisisId: string, personId: string): Promise<void> {
  await tablesOf(trx)
    .updateTable('crisis.call')
    .set({ last_at: null, answer: null, answered_at: null, answered_by: null })
    .where('crisis_id', '=', crisisId)
    .where('person_id', '=', personId)
    .where('times', '>', 0)
    .execute()
}

type KeptAnswer = { crisisId: string; personId: string; answer: CallAnswer; by: AnsweredBy; at: Date }

/** `none`: this person has not been called in this crisis. */
export async function keepAnswer(trx: Trx, { crisisId, personId, answer, by, at }: KeptAnswer) {
  const found = await tablesOf(trx)
    .selectFrom('crisis.call')
    .select('answer')
    .where('crisis_id', '=', crisisId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (!found) return 'none'
  if (found.answer === answer) return 'same'
  await tablesOf(trx)
    .updateTable('crisis.call')
    .set({ answer, answered_at: at, answered_by: by })
    .where('crisis_id', '=', crisisId)
    .where('person_id', '=', personId)
    .execute()
  return 'changed'
}

/** Whoever comes on their own has come, whether they were called or not, and whatever they answered before. */
export async function comeUncalled(trx: Trx, crisisId: string, personId: string, at: Date): Promise<void> {
  await sql`
    insert into crisis.call (crisis_id, person_id, times, answer, answered_at, answered_by)
    values (${crisisId}, ${personId}, 0, 'coming', ${at}, 'room')
    on conflict (crisis_id, person_id) do update
       set answer = excluded.answer, answered_at = excluded.answered_at, answered_by = excluded.answered_by
     where crisis.call.answer is distinct from excluded.answer`.execute(trx)
}

/** Whoever is asked for a place here is there already, and answers by having declared it. Nothing for others. */
export async function comeAtOnce(trx: Trx, crisisId: string, personId: string, at: Date): Promise<void> {
  await sql`
    insert into crisis.call (crisis_id, person_id, times, answer, answered_at, answered_by)
    select ${crisisId}, ${personId}, 0, 'coming', ${at}, 'room'
     where exists (select from crisis.candidate c join crisis.position p on p.id = c.position_id
                    where p.crisis_id = ${crisisId} and c.person_id = ${personId} and not p.is_told)`.execute(trx)
}

/** Somebody other than whoever declared `c` comes to it, or has a place there. Who closed it alone came to nothing. */
const someoneCame = sql<boolean>`(
  exists (select from crisis.call k where k.crisis_id = c.id and k.answer = 'coming' and k.person_id <> c.declared_by)
  or exists (select from crisis.position p where p.crisis_id = c.id and p.filled_by <> c.declared_by)
  or c.closed_by <> c.declared_by)`

/** Has somebody other than whoever declared it come? */
export async function hasCome(db: Database, { id }: { id: string }): Promise<boolean> {
  const { rows } = await sql`select from crisis.crisis c where c.id = ${id} and ${someoneCame}`.execute(db)
  return rows.length > 0
}

/** How many crises (or exercises) this person has declared since then that nobody else has come to. */
export async function unanswered(
  db: Database,
  { by, isExercise, after }: { by: string; isExercise: boolean; after: Date },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from crisis.crisis c
     where c.declared_by = ${by} and c.declared_at > ${after} and (c.mode = 'exercise') = ${isExercise}
       and (${someoneCame}) is not true`.execute(db)
  return rows[0]!.count
}

/** These places are asked for from now on, the nearest first. */
export async function callWidely(trx: Trx, crisisId: string, positionIds: readonly string[], at: Date): Promise<void> {
  const db = tablesOf(trx)
  await db.updateTable('crisis.crisis').set({ is_narrow: false }).where('id', '=', crisisId).execute()
  if (positionIds.length === 0) return
  await db
    .updateTable('crisis.position')
    .set({ listed_at: at })
    .where('id', 'in', [...positionIds])
    .execute()
}

import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Group } from '../rules/statement.ts'
import { type CrisisTables, tablesOf } from './tables.ts'

export type StatementRow = Selectable<CrisisTables['crisis.statement']>
export type PartRow = Selectable<CrisisTables['crisis.statement_part']>

/** The newest first. */
export async function statementsOf(db: Database, crisisId: string): Promise<StatementRow[]> {
  const rows = tablesOf(db).selectFrom('crisis.statement').selectAll().where('crisis_id', '=', crisisId)
  return rows.orderBy('number', 'desc').execute()
}

export async function partsOf(db: Database, statementIds: readonly string[]): Promise<PartRow[]> {
  if (statementIds.length === 0) return []
  const rows = tablesOf(db).selectFrom('crisis.statement_part').selectAll()
  return rows
    .where('statement_id', 'in', [...statementIds])
    .orderBy('statement_id')
    .orderBy('position')
    .execute()
}

export async function partOfMessage(db: Database, messageId: string): Promise<PartRow | null> {
  const found = tablesOf(db).selectFrom('crisis.statement_part').selectAll().where('message_id', '=', messageId)
  return (await found.executeTakeFirst()) ?? null
}

/** The statements that any of these texts is of. */
export async function statementsOfMessages(db: Database, messageIds: readonly string[]): Promise<string[]> {
  if (messageIds.length === 0) return []
  const found = tablesOf(db).selectFrom('crisis.statement_part').select('statement_id').distinct()
  return (await found.where('message_id', 'in', [...messageIds]).execute()).map((row) => row.statement_id)
}

type WaitingRow = { id: string; crisisId: string; number: number; askedAt: Date; messageIds: string[] }

/** Words that this person made and that wait for a yes in an open room, in earnest, with the texts that it is asked for; what has waited longest first. */
export async function waitingOf(db: Database, personId: string): Promise<WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    select s.id, s.crisis_id as "crisisId", s.number, s.made_at as "askedAt", array_agg(p.message_id order by p.position) as "messageIds"
      from crisis.statement s
      join crisis.crisis c on c.id = s.crisis_id and c.state = 'open' and c.mode <> 'exercise'
      join crisis.statement_part p on p.statement_id = s.id and p.version_id is null and p.dropped_reason is null
     where s.made_by = ${personId} and s.state = 'waiting'
     group by s.id order by s.made_at, s.id`.execute(db)
  return rows
}

export async function partOfVersion(db: Database, versionId: string): Promise<PartRow | null> {
  const found = tablesOf(db).selectFrom('crisis.statement_part').selectAll().where('version_id', '=', versionId)
  return (await found.executeTakeFirst()) ?? null
}

export async function findStatement(db: Database, id: string): Promise<StatementRow | null> {
  const found = tablesOf(db).selectFrom('crisis.statement').selectAll().where('id', '=', id)
  return (await found.executeTakeFirst()) ?? null
}

/** The statement, held until the transaction ends. With `skip`: null when somebody else holds it. */
export async function lockStatement(trx: Trx, id: string, skip = false): Promise<StatementRow | null> {
  const found = tablesOf(trx).selectFrom('crisis.statement').selectAll().where('id', '=', id).forUpdate()
  return (await (skip ? found.skipLocked() : found).executeTakeFirst()) ?? null
}

export async function nextStatementNumber(trx: Trx, crisisId: string): Promise<number> {
  const { last } = await tablesOf(trx)
    .selectFrom('crisis.statement')
    .select((e) => e.fn.coalesce(e.fn.max('number'), sql<number>`0`).as('last'))
    .where('crisis_id', '=', crisisId)
    .executeTakeFirstOrThrow()
  return last + 1
}

/** A fact that words are made of, or a rumour that they deny as the room does, as it stands. */
export type UsedIn = { fact_id: string; revision: number; is_counter: boolean }

export async function insertStatement(
  trx: Trx,
  row: Insertable<CrisisTables['crisis.statement']>,
  parts: Insertable<CrisisTables['crisis.statement_part']>[],
  facts: readonly UsedIn[],
): Promise<void> {
  const tables = tablesOf(trx)
  await tables.insertInto('crisis.statement').values(row).execute()
  await insertParts(trx, parts)
  if (facts.length === 0) return
  const used = facts.map((fact) => ({ statement_id: row.id, ...fact }))
  await tables.insertInto('crisis.statement_fact').values(used).execute()
}

/** Words that were made of nothing here rest on this all the same. */
export async function insertUsedFact(trx: Trx, used: Insertable<CrisisTables['crisis.statement_fact']>): Promise<void> {
  await tablesOf(trx).insertInto('crisis.statement_fact').values(used).execute()
}

export async function insertParts(trx: Trx, parts: Insertable<CrisisTables['crisis.statement_part']>[]): Promise<void> {
  await tablesOf(trx).insertInto('crisis.statement_part').values(parts).execute()
}

export async function changeStatement(
  trx: Trx,
  id: string,
  change: Updateable<CrisisTables['crisis.statement']>,
): Promise<void> {
  await tablesOf(trx).updateTable('crisis.statement').set(change).where('id', '=', id).execute()
}

export async function changePart(
  trx: Trx,
  id: string,
  change: Updateable<CrisisTables['crisis.statement_part']>,
): Promise<void> {
  await tablesOf(trx).updateTable('crisis.statement_part').set(change).where('id', '=', id).execute()
}

/** What a statement is made of: each fact as it was used, and as it stands. */
export type UsedFactRow = {
  statementId: string
  factId: string
  revision: number
  wordedRevision: number
  isCounter: boolean
  state: string
  police: string
}

export async function usedFacts(db: Database, crisisId: string): Promise<UsedFactRow[]> {
  return tablesOf(db)
    .selectFrom('crisis.statement_fact as u')
    .innerJoin('crisis.fact as f', 'f.id', 'u.fact_id')
    .select([
      'u.statement_id as statementId',
      'u.fact_id as factId',
      'u.revision',
      'f.worded_revision as wordedRevision',
    ])
    .select(['u.is_counter as isCounter', 'f.state', 'f.police'])
    .where('f.crisis_id', '=', crisisId)
    .execute()
}

/**
 * Statements that are on their way, in rooms that are open or closed: what was released goes; and those with words in more languages
 * that may. What was held up and tried after `before` rests.
 */
export async function goingIds(db: Database, before: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select s.id from crisis.statement s
     where (s.state = 'going'
            or s.state = 'out' and exists (
               select from crisis.statement_part p
                where p.statement_id = s.id and p.languages <> '{}' and p.version_id is not null
                  and p.released_at is null and p.dropped_reason is null))
       and (s.held_up_tried_at is null or s.held_up_tried_at <= ${before})`.execute(db)
  return rows.map((row) => row.id)
}

/** Statements that are out and have words that wait for somebody yet, in whatever language, or that something was said to hold. */
export async function unfinishedIds(db: Database): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct p.statement_id as id
      from crisis.statement_part p
      join crisis.statement s on s.id = p.statement_id and s.state = 'out'
     where p.held_up_code is not null
        or p.dropped_reason is null and exists (
           select from dispatch.public_wave w join dispatch.public_dispatch d on d.id = w.dispatch_id and d.state = 'running'
            where w.dispatch_id = p.dispatch_id and w.state = 'waiting')`.execute(db)
  return rows.map((row) => row.id)
}

/** Statements that nobody has said yes to yet, and that say when more comes. */
export async function promisingIds(db: Database): Promise<string[]> {
  const rows = tablesOf(db).selectFrom('crisis.statement').select('id').where('state', '=', 'waiting')
  return (await rows.where('next_at', 'is not', null).orderBy('id').execute()).map((row) => row.id)
}

/** The statement whose words are on their way to the page: as its draft (null), or as this question. */
export async function pageUnderWay(
  db: Database,
  crisisId: string,
  questionId: string | null,
): Promise<StatementRow | null> {
  const found = tablesOf(db)
    .selectFrom('crisis.statement')
    .selectAll()
    .where('crisis_id', '=', crisisId)
    .where('kind', '=', 'page')
    .where('state', '=', 'going')
    .where(sql<boolean>`question_id is not distinct from ${questionId}`)
  return (await found.executeTakeFirst()) ?? null
}

/** `missing`: of own staff, those whom it waits for. */
export type HeldWave = { dispatchId: string; waveId: string; reached: number; of: number; missing: number }

/** The wave of this part that is public and still waits, with how many of our own staff have it; null when none does. */
export async function heldPublicWave(
  db: Database,
  { dispatch_id: id }: Pick<PartRow, 'dispatch_id'>,
): Promise<HeldWave | null> {
  if (id === null) return null
  const { rows } = await sql<HeldWave>`
    select w.dispatch_id as "dispatchId", w.wave_id as "waveId", w.staff_reached as reached, w.staff_of as of, w.staff_missing as missing
      from dispatch.public_held w where w.dispatch_id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** Statements that are out, with words in more languages that are to be public and wait for own staff. */
export async function heldFollowing(db: Database): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct p.statement_id as id
      from crisis.statement_part p
      join crisis.statement s on s.id = p.statement_id and s.state = 'out'
      join dispatch.public_held h on h.dispatch_id = p.dispatch_id
     where p.languages <> '{}'`.execute(db)
  return rows.map((row) => row.id)
}

export async function statementOfDispatch(db: Database, dispatchId: string): Promise<StatementRow | null> {
  const part = tablesOf(db).selectFrom('crisis.statement_part').select('statement_id')
  const found = await part.where('dispatch_id', '=', dispatchId).executeTakeFirst()
  return found ? findStatement(db, found.statement_id) : null
}

/** Statements with something on its way that somebody has paused, and to whom. */
export async function pausedIn(db: Database, crisisId: string): Promise<{ id: string; groups: Group[] }[]> {
  const { rows } = await sql<{ id: string; groups: Group[] }>`
    select s.id, p.groups from crisis.statement s join crisis.statement_part p on p.statement_id = s.id
      join dispatch.public_dispatch d on d.id = p.dispatch_id and d.state = 'paused'
     where s.crisis_id = ${crisisId} order by s.number, p.position`.execute(db)
  return rows
}

/** The dispatches of everything that is said in a room, or of one statement in whatever language; also one that was planned and never begun, which no part has yet. */
export async function dispatchesOf(
  db: Database,
  crisisId: string,
  statementId: string | null = null,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with part as (
      select p.dispatch_id, p.version_id from crisis.statement_part p join crisis.statement s on s.id = p.statement_id
       where s.crisis_id = ${crisisId} and (${statementId}::text is null or s.id = ${statementId}))
    select dispatch_id as id from part where dispatch_id is not null
     union
    select d.id from part join dispatch.public_dispatch d on d.version_id = part.version_id
     order by 1`.execute(db)
  return rows.map(({ id }) => id)
}

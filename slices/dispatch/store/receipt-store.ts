import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import { CONFIRMED } from '../../../kit/kernel/reach-states.ts'
import { earlierReplies } from './reply-store.ts'
import { tables } from './tables.ts'

/** A recipient with the dispatch it belongs to. */
export async function recipientWithDispatch(db: Database, recipientId: string) {
  return tables(db)
    .selectFrom('dispatch.recipient as r')
    .innerJoin('dispatch.dispatch as d', 'd.id', 'r.dispatch_id')
    .innerJoin('dispatch.wave as w', 'w.id', 'r.wave_id')
    .select([
      'r.id',
      'r.dispatch_id as dispatchId',
      'r.source',
      'r.unit_id as unitId',
      'r.language',
      'r.state',
      'r.confirmed_at as confirmedAt',
      'd.version_id as versionId',
      'd.unit_id as senderUnitId',
      'd.mode',
      'w.opened_at as openedAt',
    ])
    .where('r.id', '=', recipientId)
    .executeTakeFirst()
}

/** Recipients of one wave that an e-mail or SMS has gone to and who have not confirmed, in an order that looks like none. */
export async function confirmableIn(db: Database, dispatchId: string, position: number) {
  const rows = await tables(db)
    .selectFrom('dispatch.recipient as r')
    .innerJoin('dispatch.wave as w', 'w.id', 'r.wave_id')
    .select(['r.id', 'w.opened_at as openedAt'])
    .where('r.dispatch_id', '=', dispatchId)
    .where('w.position', '=', position)
    .where('w.opened_at', 'is not', null)
    .where('r.state', 'in', ['submitted', 'delivered'])
    .orderBy(sql`md5(r.id)`)
    .execute()
  return rows.flatMap(({ id, openedAt }) => (openedAt ? [{ id, openedAt }] : []))
}

/** Marks that the recipient has read it. False when that was known already. */
export async function markConfirmed(trx: Database, recipientId: string, now: Date): Promise<boolean> {
  const result = await tables(trx)
    .updateTable('dispatch.recipient')
    .set({ state: 'confirmed', reason: null, state_at: now, confirmed_at: now })
    .where('id', '=', recipientId)
    .where('confirmed_at', 'is', null)
    .where('state', '<>', 'excluded')
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export async function answerOf(db: Database, recipientId: string): Promise<string | null> {
  const row = await tables(db)
    .selectFrom('dispatch.answer')
    .select('text')
    .where('recipient_id', '=', recipientId)
    .executeTakeFirst()
  return row?.text ?? null
}

export async function questionsBackOf(db: Database, recipientId: string) {
  const rows = await tables(db)
    .selectFrom('dispatch.question_back')
    .select(['id', 'text', 'at', 'answer', 'answered_at as answeredAt'])
    .where('recipient_id', '=', recipientId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return withEarlier(db, rows)
}

async function withEarlier<Row extends { id: string }>(db: Database, rows: readonly Row[]) {
  const earlier = await earlierReplies(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ ...row, earlier: earlier.get(row.id) ?? [] }))
}

type Written = { id: string; dispatch_id: string; recipient_id: string; unit_id: string | null; text: string; at: Date }

/** Keeps the answer; a second one replaces the first. */
export async function saveAnswer(trx: Database, answer: Written): Promise<void> {
  await tables(trx)
    .insertInto('dispatch.answer')
    .values(answer)
    .onConflict((c) => c.column('recipient_id').doUpdateSet({ text: answer.text, at: answer.at }))
    .execute()
}

export async function saveQuestionBack(trx: Database, question: Written): Promise<void> {
  await tables(trx)
    .insertInto('dispatch.question_back')
    .values({ ...question, answer: null, answered_by: null, answered_at: null })
    .execute()
}

export type UnitReceipts = {
  unitId: string | null
  unitName: string
  region: string | null
  total: number
  confirmed: number
  unreachable: number
  /** It has gone to them, whether they have confirmed or not. */
  sent: number
}

/** Who has read what, per unit. Units with fewer than `smallest` people are put together, so that none can be singled out. */
export async function receiptsByUnit(db: Database, dispatchId: string, smallest: number): Promise<UnitReceipts[]> {
  const { rows } = await sql<UnitReceipts>`
    with units as (
      select r.unit_id, sum(r.heads)::int as total,
             coalesce(sum(r.heads) filter (where r.state = any (${[...CONFIRMED]}::text[])), 0)::int as confirmed,
             coalesce(sum(r.heads) filter (where r.state in ('unreachable', 'failed')), 0)::int as unreachable,
             coalesce(sum(r.heads) filter (where r.state not in ('waiting', 'unreachable', 'failed')), 0)::int as sent
        from dispatch.recipient r where r.dispatch_id = ${dispatchId} and r.state <> 'excluded' and r.unit_id is not null group by 1),
    shown as (select *, case when total < ${smallest} then null else unit_id end as shown_id from units)
    select shown_id as "unitId", coalesce(max(p.name), '') as "unitName", max(p.region) as region,
           sum(total)::int as total, sum(confirmed)::int as confirmed, sum(unreachable)::int as unreachable,
           sum(sent)::int as sent
      from shown left join organisation.public_unit p on p.id = shown_id
     group by shown_id order by (sum(confirmed)::float / sum(total)), 2`.execute(db)
  return rows
}

export async function answersTo(db: Database, dispatchId: string) {
  const { rows } = await sql<{ id: string; text: string; unitName: string | null; at: Date }>`
    select a.id, a.text, u.name as "unitName", a.at from dispatch.answer a left join organisation.public_unit u on u.id = a.unit_id
     where a.dispatch_id = ${dispatchId} order by a.at desc, a.id desc limit 500`.execute(db)
  return rows
}

export async function questionsTo(db: Database, dispatchId: string) {
  const { rows } = await sql<{
    id: string
    text: string
    unitName: string | null
    at: Date
    answer: string | null
    answeredAt: Date | null
    isOwnStaff: boolean
  }>`
    select q.id, q.text, u.name as "unitName", q.at, q.answer, q.answered_at as "answeredAt", r.source = 'staff' as "isOwnStaff"
      from dispatch.question_back q join dispatch.recipient r on r.id = q.recipient_id left join organisation.public_unit u on u.id = q.unit_id
     where q.dispatch_id = ${dispatchId} order by q.answered_at is not null, q.at, q.id limit 500`.execute(db)
  return withEarlier(db, rows)
}

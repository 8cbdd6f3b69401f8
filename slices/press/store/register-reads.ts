import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { Asked } from '../rules/register-right.ts'
import { pressTables } from './tables.ts'

/** Journalists of an outlet, those who asked last first. */
export async function journalistsOf(db: Database, outletId: string) {
  return pressTables(db)
    .selectFrom('press.journalist')
    .select(['id', 'name', 'topics', 'last_asked_at as lastAskedAt'])
    .where('outlet_id', '=', outletId)
    .orderBy(sql`last_asked_at desc nulls last, name, id`)
    .execute()
}

/** Everything that a journalist has asked and been answered, for the person’s own file. */
export async function askedBy(db: Database, journalistId: string) {
  return pressTables(db)
    .selectFrom('press.inquiry as i')
    .leftJoin('press.answer as a', 'a.inquiry_id', 'i.id')
    .select(['i.number', 'i.kind', 'i.channel', 'i.topic', 'i.question', 'i.received_at as receivedAt'])
    .select(['i.answered_at as answeredAt', 'i.reply_email as replyEmail', 'i.reply_phone as replyPhone'])
    .select((e) => e.case().when('i.answered_at', 'is not', null).then(e.ref('a.text')).end().as('answer'))
    .where('i.journalist_id', '=', journalistId)
    .orderBy('i.received_at')
    .orderBy('i.id')
    .execute()
}

/** The units that a journalist has asked, and those that answer. */
export async function unitsAsked(db: Database, journalistId: string): Promise<Asked[]> {
  return pressTables(db)
    .selectFrom('press.inquiry')
    .select(['unit_id as unitId', 'owner_unit_id as ownerUnitId'])
    .distinct()
    .where('journalist_id', '=', journalistId)
    .execute()
}

/** Letters to and from a journalist, for the person’s own file. Warnings to our own people are none of them. */
export async function lettersWith(db: Database, journalistId: string) {
  return pressTables(db)
    .selectFrom('press.letter as l')
    .innerJoin('press.inquiry as i', 'i.id', 'l.inquiry_id')
    .select(['i.number', 'l.kind', 'l.address', 'l.name', 'l.subject', 'l.text', 'l.at'])
    .where('i.journalist_id', '=', journalistId)
    .where('l.kind', '<>', 'warning')
    .orderBy('l.at')
    .orderBy('l.id')
    .execute()
}

/** Journalists who have not asked anything since a moment, and were written in before it. None with an open inquiry. */
export async function journalistsIdleSince(db: Database, mode: Mode, before: Date): Promise<string[]> {
  const rows = await pressTables(db)
    .selectFrom('press.journalist as j')
    .select('j.id')
    .where('j.mode', '=', mode)
    .where(sql<Date>`coalesce(j.last_asked_at, j.made_at)`, '<', before)
    .where(
      sql<boolean>`not exists (select from press.inquiry i where i.journalist_id = j.id
        and i.state in ('new', 'working', 'in-review', 'approved'))`,
    )
    .execute()
  return rows.map((row) => row.id)
}

/**
 * Addresses of askers nobody knows by name, on inquiries that were over before a moment. Returns how many lost theirs.
 */
export async function forgetStrangers(trx: Trx, mode: Mode, before: Date): Promise<number> {
  const gone = await pressTables(trx)
    .updateTable('press.inquiry')
    .set({ reply_email: null, reply_phone: null })
    .where('mode', '=', mode)
    .where('journalist_id', 'is', null)
    .where('received_at', '<', before)
    .where('state', 'in', ['answered', 'handed-over', 'closed'])
    .where((e) => e.or([e('reply_email', 'is not', null), e('reply_phone', 'is not', null)]))
    .returning('id')
    .execute()
  await clearLetters(
    trx,
    gone.map((row) => row.id),
  )
  return gone.length
}

/** Takes names and addresses off the letters of these inquiries; what was asked and answered stays. */
export async function clearLetters(trx: Trx, inquiryIds: readonly string[]): Promise<void> {
  if (inquiryIds.length === 0) return
  await pressTables(trx)
    .updateTable('press.letter')
    .set({ address: '', name: '' })
    .where('inquiry_id', 'in', inquiryIds)
    .where('kind', '<>', 'warning')
    .where('state', 'in', ['received', 'sent', 'refused'])
    .execute()
}

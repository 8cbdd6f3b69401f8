import type { Insertable, Selectable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { type MessageTables, tablesOf } from './tables.ts'

export type CommentRow = Selectable<MessageTables['message.comment']>
export type ChoiceRow = Selectable<MessageTables['message.finding_choice']>
export type LiftRow = Selectable<MessageTables['message.stop_lift']>
export type LegalBasisRow = Selectable<MessageTables['message.legal_basis']>

export async function commentsOf(db: Database, messageId: string): Promise<CommentRow[]> {
  return tablesOf(db)
    .selectFrom('message.comment')
    .selectAll()
    .where('message_id', '=', messageId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

export async function insertComment(trx: Trx, row: Insertable<MessageTables['message.comment']>): Promise<void> {
  await tablesOf(trx).insertInto('message.comment').values(row).execute()
}

/** False when the message has no such open comment. */
export async function resolveComment(
  trx: Trx,
  { messageId, commentId, by, now }: { messageId: string; commentId: string; by: string; now: Date },
): Promise<boolean> {
  const row = await tablesOf(trx)
    .updateTable('message.comment')
    .set({ resolved_by: by, resolved_at: now })
    .where('id', '=', commentId)
    .where('message_id', '=', messageId)
    .where('resolved_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function choicesOf(db: Database, messageId: string): Promise<ChoiceRow[]> {
  return tablesOf(db)
    .selectFrom('message.finding_choice')
    .selectAll()
    .where('message_id', '=', messageId)
    .orderBy('at')
    .orderBy('message_id')
    .orderBy('language')
    .orderBy('finding_id')
    .execute()
}

/** A later choice on the same remark takes the place of the earlier one. */
export async function putChoice(trx: Trx, row: Insertable<MessageTables['message.finding_choice']>): Promise<void> {
  const { choice, replacement, reason, person_id, at } = row
  await tablesOf(trx)
    .insertInto('message.finding_choice')
    .values(row)
    .onConflict((c) =>
      c.columns(['message_id', 'language', 'finding_id']).doUpdateSet({ choice, replacement, reason, person_id, at }),
    )
    .execute()
}

export async function liftsOf(db: Database, messageId: string): Promise<LiftRow[]> {
  return tablesOf(db)
    .selectFrom('message.stop_lift')
    .selectAll()
    .where('message_id', '=', messageId)
    .orderBy('lifted_at')
    .orderBy('id')
    .execute()
}

export async function insertLift(trx: Trx, row: Insertable<MessageTables['message.stop_lift']>): Promise<void> {
  await tablesOf(trx)
    .insertInto('message.stop_lift')
    .values(row)
    .onConflict((c) => c.doNothing())
    .execute()
}

/** What may lift a stop on this day (YYYY-MM-DD). */
export async function legalBasesOn(db: Database, day: string): Promise<LegalBasisRow[]> {
  return tablesOf(db)
    .selectFrom('message.legal_basis')
    .selectAll()
    .where('valid_from', '<=', day)
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>', day)]))
    .orderBy('kind')
    .orderBy('key')
    .execute()
}

export async function putLegalBases(trx: Trx, rows: Insertable<MessageTables['message.legal_basis']>[]): Promise<void> {
  for (const { key, ...rest } of rows)
    await tablesOf(trx)
      .insertInto('message.legal_basis')
      .values({ key, ...rest })
      .onConflict((c) => c.column('key').doUpdateSet(rest))
      .execute()
}

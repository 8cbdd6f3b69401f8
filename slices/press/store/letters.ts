import type { Insertable, Selectable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { type PressTables, pressTables } from './tables.ts'

export type LetterRow = Selectable<PressTables['press.letter']>

/** False when a letter with this Message-ID is there already. */
export async function insertLetter(trx: Trx, row: Insertable<PressTables['press.letter']>): Promise<boolean> {
  const written = await pressTables(trx)
    .insertInto('press.letter')
    .values(row)
    .onConflict((c) => c.column('message_id').doNothing())
    .executeTakeFirst()
  return Number(written.numInsertedOrUpdatedRows) > 0
}

export async function insertAttachments(trx: Trx, rows: Insertable<PressTables['press.attachment']>[]): Promise<void> {
  if (rows.length > 0) await pressTables(trx).insertInto('press.attachment').values(rows).execute()
}

/** Letters of the thread, oldest first; warnings to our own people are left out. */
export async function lettersOf(db: Database, inquiryId: string): Promise<LetterRow[]> {
  return pressTables(db)
    .selectFrom('press.letter')
    .selectAll()
    .where('inquiry_id', '=', inquiryId)
    .where('kind', '<>', 'warning')
    .orderBy('at')
    .orderBy('id')
    .execute()
}

export async function attachmentsOf(db: Database, inquiryId: string) {
  return pressTables(db)
    .selectFrom('press.attachment as a')
    .innerJoin('press.letter as l', 'l.id', 'a.letter_id')
    .select(['a.id', 'a.letter_id as letterId', 'a.name', 'a.media_type as mediaType', 'a.size', 'a.refused'])
    .where('l.inquiry_id', '=', inquiryId)
    .orderBy('a.id')
    .execute()
}

export async function attachmentContent(db: Database, inquiryId: string, id: string) {
  return pressTables(db)
    .selectFrom('press.attachment as a')
    .innerJoin('press.letter as l', 'l.id', 'a.letter_id')
    .select(['a.name', 'a.content'])
    .where('a.id', '=', id)
    .where('l.inquiry_id', '=', inquiryId)
    .executeTakeFirst()
}

export async function letterByMessageId(db: Database, messageId: string): Promise<LetterRow | null> {
  const found = pressTables(db).selectFrom('press.letter').selectAll().where('message_id', '=', messageId)
  return (await found.executeTakeFirst()) ?? null
}

/** The inquiry that one of these Message-IDs belongs to; the newest letter decides. */
export async function inquiryOfThread(db: Database, mode: Mode, messageIds: string[]): Promise<string | null> {
  if (messageIds.length === 0) return null
  const row = await pressTables(db)
    .selectFrom('press.letter as l')
    .innerJoin('press.inquiry as i', 'i.id', 'l.inquiry_id')
    .select('l.inquiry_id')
    .where('l.message_id', 'in', messageIds)
    .where('i.mode', '=', mode)
    .orderBy('l.at', 'desc')
    .orderBy('l.id', 'desc')
    .executeTakeFirst()
  return row?.inquiry_id ?? null
}

export async function letterById(db: Database, id: string): Promise<LetterRow | null> {
  const found = pressTables(db).selectFrom('press.letter').selectAll().where('id', '=', id)
  return (await found.executeTakeFirst()) ?? null
}

/** `note`: what the mail server said when it did not take it. */
export async function settleLetter(
  db: Database,
  id: string,
  end: { state: 'sent' | 'refused'; note: string | null },
): Promise<void> {
  await pressTables(db).updateTable('press.letter').set(end).where('id', '=', id).execute()
}

/** Warnings to our own people hold who had an inquiry: they go, like the duty they were about. */
export async function deleteWarningsBefore(trx: Trx, before: Date): Promise<void> {
  await pressTables(trx).deleteFrom('press.letter').where('kind', '=', 'warning').where('at', '<', before).execute()
}

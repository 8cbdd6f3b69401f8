import type { Insertable, Selectable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Block } from '../rules/body.ts'
import { compareLanguages } from '../rules/edition-language.ts'
import { type MessageTables, tablesOf } from './tables.ts'

export type EditionRow = Selectable<MessageTables['message.edition']>
export type RevisionRow = Selectable<MessageTables['message.revision']>

/** All editions, in the fixed order of languages. */
export async function editionsOf(db: Database, messageId: string): Promise<EditionRow[]> {
  const rows = await tablesOf(db)
    .selectFrom('message.edition')
    .selectAll()
    .where('message_id', '=', messageId)
    .execute()
  return rows.sort((a, b) => compareLanguages(a.language, b.language))
}

export type SavedText = {
  messageId: string
  language: string
  title: string
  body: Block[]
  revision: number
  sourceRevision: number
  authorId: string
  now: Date
}

/** Writes the edition as it now stands. The revision row is written by `insertRevision` or `continueRevision`. */
export async function putEdition(trx: Trx, text: SavedText): Promise<void> {
  const values = {
    title: text.title,
    body: JSON.stringify(text.body),
    revision: text.revision,
    source_revision: text.sourceRevision,
    updated_at: text.now,
  }
  await tablesOf(trx)
    .insertInto('message.edition')
    .values({ message_id: text.messageId, language: text.language, checked_at: null, checked_by: null, ...values })
    .onConflict((c) => c.columns(['message_id', 'language']).doUpdateSet(values))
    .execute()
}

export async function markEditionChecked(
  trx: Trx,
  {
    messageId,
    language,
    sourceRevision,
    by,
    now,
  }: {
    messageId: string
    language: string
    sourceRevision: number
    by: string
    now: Date
  },
): Promise<void> {
  await tablesOf(trx)
    .updateTable('message.edition')
    .set({ source_revision: sourceRevision, checked_at: now, checked_by: by })
    .where('message_id', '=', messageId)
    .where('language', '=', language)
    .execute()
}

export async function removeEdition(trx: Trx, messageId: string, language: string): Promise<void> {
  await tablesOf(trx)
    .deleteFrom('message.edition')
    .where('message_id', '=', messageId)
    .where('language', '=', language)
    .execute()
}

export async function lastRevision(db: Database, messageId: string, language: string): Promise<RevisionRow | null> {
  const row = await tablesOf(db)
    .selectFrom('message.revision')
    .selectAll()
    .where('message_id', '=', messageId)
    .where('language', '=', language)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

export async function findRevision(
  db: Database,
  messageId: string,
  language: string,
  number: number,
): Promise<RevisionRow | null> {
  const row = await tablesOf(db)
    .selectFrom('message.revision')
    .selectAll()
    .where('message_id', '=', messageId)
    .where('language', '=', language)
    .where('number', '=', number)
    .executeTakeFirst()
  return row ?? null
}

export async function insertRevision(trx: Trx, row: Insertable<MessageTables['message.revision']>): Promise<void> {
  await tablesOf(trx).insertInto('message.revision').values(row).execute()
}

/** The author goes on writing: the row takes the new number and text. */
export async function continueRevision(trx: Trx, from: number, text: SavedText): Promise<void> {
  await tablesOf(trx)
    .updateTable('message.revision')
    .set({ number: text.revision, title: text.title, body: JSON.stringify(text.body), saved_at: text.now })
    .where('message_id', '=', text.messageId)
    .where('language', '=', text.language)
    .where('number', '=', from)
    .execute()
}

export type RevisionLine = Pick<RevisionRow, 'language' | 'number' | 'title' | 'author_id' | 'started_at' | 'saved_at'>

/** The history of texts without the texts, newest first. */
export async function revisionLines(db: Database, messageId: string): Promise<RevisionLine[]> {
  return tablesOf(db)
    .selectFrom('message.revision')
    .select(['language', 'number', 'title', 'author_id', 'started_at', 'saved_at'])
    .where('message_id', '=', messageId)
    .orderBy('saved_at', 'desc')
    .orderBy('number', 'desc')
    .execute()
}

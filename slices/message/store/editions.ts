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
  /** It was written together with the source, and needs no check of its own. */
  isChecked: boolean
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
    ...(text.isChecked ? { checked_revision: text.revision } : {}),
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
    revision,
    sourceRevision,
    by,
    now,
  }: {
    messageId: string
    language: string
    revision: number
    sourceRevision: number
    by: string
    now: Date
  },
): Promise<void> {
  await tablesOf(trx)
    .updateTable('message.edition')
    .set({ source_revision: sourceRevision, checked_revision: revision, checked_at: now, checked_by: by })
    .where('message_id', '=', messageId)
    .where('language', '=', language)
    .execute()
}

/** Whoever wrote it says which of the source's revisions it follows. Another person's word is still needed. */
export async function markEditionFollows(
  trx: Trx,
  { messageId, language, sourceRevision }: { messageId: string; language: string; sourceRevision: number },
): Promise<void> {
  await tablesOf(trx)
    .updateTable('message.edition')
    .set({ follows_revision: sourceRevision })
    .where('message_id', '=', messageId)
    .where('language', '=', language)
    .execute()
}

/** Who wrote in each edition since then (from the start when null). On the same instant counts as since. */
export async function editionWriters(db: Database, messageId: string, since: Date | null): Promise<EditionWriters> {
  const rows = await tablesOf(db)
    .selectFrom('message.revision')
    .select(['language', 'author_id'])
    .distinct()
    .where('message_id', '=', messageId)
    .where('saved_at', '>=', since ?? new Date(0))
    .execute()
  return new Map(
    [...Map.groupBy(rows, ({ language }) => language)].map(([language, of]) => [
      language,
      of.map(({ author_id }) => author_id),
    ]),
  )
}
/** Ids of people, by language. */
export type EditionWriters = Map<string, string[]>

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

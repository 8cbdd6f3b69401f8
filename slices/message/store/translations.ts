import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { MessageState } from '../rules/message-state.ts'
import { type MessageTables, tablesOf } from './tables.ts'

type Translation = Selectable<MessageTables['message.translation']>
/** A translation with what it is of, and where its texts stand now; null where there is no such edition. */
export type TranslationRow = Translation & {
  title: string
  unit_id: string
  owner_id: string
  mode: Mode
  message_state: MessageState
  source_language: string
  source_now: number | null
  edition_now: number | null
}
type Which =
  | { id: string }
  | { messageId: string }
  | { openFor: { unitIds: string[] | null; personId: string; reader: string | null } }

/** One, those of a message, or the open ones and those given back of every message that a person reads and that is still in use. */
export async function translationRows(db: Database, which: Which): Promise<TranslationRow[]> {
  const { rows } = await sql<TranslationRow>`
    select t.*, m.working_title as title, m.unit_id, m.owner_id, m.mode, m.state as message_state, m.source_language,
           s.revision as source_now, e.revision as edition_now
      from message.translation t
      join message.message m on m.id = t.message_id
      left join message.edition s on s.message_id = m.id and s.language = m.source_language
      left join message.edition e on e.message_id = m.id and e.language = t.language
     where ${chosen(which)}
     order by t.asked_at desc, t.id desc`.execute(db)
  return rows
}

function chosen(which: Which) {
  if ('id' in which) return sql`t.id = ${which.id}`
  if ('messageId' in which) return sql`t.message_id = ${which.messageId}`
  const { unitIds, personId, reader } = which.openFor
  return sql`m.state not in ('corrected', 'withdrawn')
    and confidentiality.public_reads(m.id, ${reader},
          ${unitIds === null} or m.unit_id = any(${unitIds ?? []}::text[]) or m.owner_id = ${personId})
    and (t.state in ('asked', 'taken', 'delivered')
         or (t.state = 'given-back' and not exists (
               select from message.translation later
                where later.message_id = t.message_id and later.language = t.language and later.asked_at > t.asked_at)))`
}

/** What somebody has in this language, or has delivered. */
export async function openTranslation(trx: Trx, messageId: string, language: string): Promise<Translation | null> {
  const found = tablesOf(trx).selectFrom('message.translation').selectAll()
  const open = found
    .where('message_id', '=', messageId)
    .where('language', '=', language)
    .where('state', 'in', ['asked', 'taken', 'delivered'])
  return (await open.forUpdate().executeTakeFirst()) ?? null
}

export async function insertTranslation(trx: Trx, row: Insertable<MessageTables['message.translation']>) {
  await tablesOf(trx).insertInto('message.translation').values(row).execute()
}

export async function changeTranslation(
  trx: Trx,
  id: string,
  change: Updateable<MessageTables['message.translation']> & { moved_by: string; moved_at: Date },
): Promise<void> {
  await tablesOf(trx).updateTable('message.translation').set(change).where('id', '=', id).execute()
}

/** Revisions of the source that somebody was asked to translate: they must stay readable. */
export async function translatedRevisions(db: Database, messageId: string): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`
    select asked_revision as number from message.translation where message_id = ${messageId}
    union select delivered_revision from message.translation
           where message_id = ${messageId} and delivered_revision is not null`.execute(db)
  return rows.map(({ number }) => number)
}

/** What was not done of a text that is out goes on in its correction, from the text that went out. Gives the ids. */
export async function moveUndone(trx: Trx, fromId: string, toId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update message.translation set message_id = ${toId}, asked_revision = 1
     where message_id = ${fromId} and state in ('asked', 'taken') returning id`.execute(trx)
  return rows.map(({ id }) => id)
}

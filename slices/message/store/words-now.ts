import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { WordsNow } from '../../../kit/kernel/words-standing.ts'

/** What the newest version of each message that was dispatched is worth now. */
export async function wordsOfMessages(db: Database, ids: readonly string[]): Promise<Map<string, WordsNow>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<WordsNow & { messageId: string }>`
    select distinct on (v.message_id) v.message_id as "messageId", w.standing,
           w.has_correction as "hasCorrection"
      from message.version v join dispatch.public_words w on w.version_id = v.id
     where v.message_id = any(${ids}) order by v.message_id, v.number desc, v.id desc`.execute(db)
  return new Map(rows.map(({ messageId, ...now }) => [messageId, now]))
}

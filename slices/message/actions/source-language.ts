import type { Database } from '../../../kit/db/database.ts'
import { findMessage } from '../store/messages.ts'

/** The language that a text was written in first, and the others were made from; null where there is no such text. */
export async function sourceLanguageOf(db: Database, messageId: string): Promise<string | null> {
  return (await findMessage(db, messageId))?.source_language ?? null
}

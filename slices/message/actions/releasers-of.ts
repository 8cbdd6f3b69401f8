import type { Database } from '../../../kit/db/database.ts'
import { approversFor } from '../../organisation/index.ts'
import { findMessage } from '../store/messages.ts'

/** Who may let this text out: those whom the authority table names for it now, whoever wrote it. Nobody where there is no such text. */
export async function releasersOf(db: Database, messageId: string, now: Date): Promise<string[]> {
  const matter = await releaseMatterOf(db, messageId)
  return matter ? (await approversFor(db, { ...matter, now })).personIds : []
}

/** How the table of authority is asked about this text; null where there is none. */
export async function releaseMatterOf(
  db: Database,
  messageId: string,
): Promise<{ messageKind: string; audienceKinds: string[]; unitId: string } | null> {
  const message = await findMessage(db, messageId)
  return message && { messageKind: message.kind, audienceKinds: message.audience_kinds, unitId: message.unit_id }
}

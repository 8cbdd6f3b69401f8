import type { Database } from '../../../kit/db/database.ts'
import { approversFor } from '../../organisation/index.ts'
import { findMessage } from '../store/messages.ts'

/** Who may let this text out: those whom the authority table names for it now, whoever wrote it. Nobody where there is no such text. */
export async function releasersOf(db: Database, messageId: string, now: Date): Promise<string[]> {
  const message = await findMessage(db, messageId)
  if (!message) return []
  const { kind: messageKind, audience_kinds: audienceKinds, unit_id: unitId } = message
  return (await approversFor(db, { messageKind, audienceKinds, unitId, now })).personIds
}

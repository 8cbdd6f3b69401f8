import type { Database } from '../../../kit/db/database.ts'
import { type Approvers, approversFor } from '../../organisation/index.ts'
import { editorsSince, lastApprovedAt } from '../store/approvals.ts'
import { findMessage } from '../store/messages.ts'

/** Who can say yes to each of these messages that wait for it, by message id; one that no longer waits is not in it. */
export async function approversOfMessages(
  db: Database,
  messageIds: readonly string[],
  now: Date,
): Promise<Map<string, Pick<Approvers, 'personIds' | 'roles'>>> {
  const found = new Map<string, Pick<Approvers, 'personIds' | 'roles'>>()
  for (const id of messageIds) {
    const message = await findMessage(db, id)
    if (message?.state !== 'in-review' && message?.state !== 'draft') continue
    const editors = await editorsSince(db, id, await lastApprovedAt(db, id))
    const about = { messageKind: message.kind, audienceKinds: message.audience_kinds, unitId: message.unit_id, now }
    const asked = { ...about, inCrisis: message.held_by !== null }
    found.set(id, await approversFor(db, { ...asked, except: [message.owner_id, ...editors] }))
  }
  return found
}

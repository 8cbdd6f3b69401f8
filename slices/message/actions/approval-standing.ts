import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { MessageState } from '../rules/message-state.ts'
import { type ApprovalRow, approvalsOf } from '../store/approvals.ts'
import { type LoadedMessage, loadMessage } from './load-message.ts'

export type ApprovalStanding = {
  state: MessageState
  verdict: LoadedMessage['verdict']
  /** The request that is open, or null. */
  approvalId: string | null
  /** The newest request, open or not. */
  newest: Pick<ApprovalRow, 'asked_by' | 'asked_at' | 'decision' | 'decided_by' | 'decided_at' | 'reason'> | null
  /** When the text was ended by the room that holds it, whether somebody had said yes or not; null while it has not. */
  endedAt: Date | null
  /** Who may say yes, by id. */
  approverIds: string[]
}

/** How the approval of a text stands for this caller, for the room that holds it. Throws `message.not-found` when it is not for their eyes. */
export async function approvalStanding(
  db: Database,
  varde: Varde,
  caller: Caller,
  messageId: string,
): Promise<ApprovalStanding> {
  const { message, verdict, approvers } = await loadMessage(db, varde, caller, messageId)
  const [newest = null] = await approvalsOf(db, messageId)
  const isOpen = message.state === 'in-review' && newest?.decision === null
  return {
    ...{ state: message.state, verdict, newest, approverIds: approvers.personIds },
    approvalId: isOpen ? newest.id : null,
    endedAt: message.state === 'withdrawn' ? message.updated_at : null,
  }
}

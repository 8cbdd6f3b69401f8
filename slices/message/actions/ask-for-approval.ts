import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { onlyHeldBack } from '../../organisation/index.ts'
import { askingObstacles } from '../rules/approval.ts'
import { insertApproval } from '../store/approvals.ts'
import { changeMessage } from '../store/messages.ts'
import { announce } from './announce.ts'
import { takeUp } from './load-message.ts'
import { weighMatter } from './weigh-matter.ts'

/**
 * Shows the message to those who may approve it; from now on the text stands still. Throws `message.not-ready` with the
 * obstacles, and `message.nobody-can-approve` when the authority table leads to no one but its own writers, or
 * `organisation.only-power-of-writer` when it leads to those who have their power from them.
 */
export async function askForApproval(
  varde: Varde,
  caller: Caller,
  { messageId }: { messageId: string },
): Promise<{ approvalId: string; waiting: { personId: string; displayName: string; insteadOf: string | null }[] }> {
  return varde.db.transaction().execute(async (trx) => {
    const { message, approvers } = await takeUp(trx, varde, caller, messageId, 'ask')
    const now = varde.now()
    const { matter } = await weighMatter(trx, message, now)
    const obstacles = askingObstacles(matter)
    if (obstacles.length > 0) throw new Failure('conflict', 'message.not-ready', { obstacles })
    if (approvers.personIds.length === 0)
      throw onlyHeldBack(approvers) ?? new Failure('conflict', 'message.nobody-can-approve')
    const approvalId = newId('apr')
    await insertApproval(trx, {
      id: approvalId,
      message_id: message.id,
      asked_by: caller.id,
      asked_at: now,
      decision: null,
      decided_by: null,
      decided_at: null,
      instead_of: null,
      reason: null,
      strategy_edition_id: null,
      principles: null,
    })
    await changeMessage(trx, message.id, { state: 'in-review', updated_at: now })
    await announce(trx, varde, caller, message, 'message.review-asked', { approvalId, asked: approvers.personIds })
    return { approvalId, waiting: approvers.waiting }
  })
}

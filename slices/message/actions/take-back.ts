import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { approvalsOf } from '../store/approvals.ts'
import { changeMessage } from '../store/messages.ts'
import { announce } from './announce.ts'
import { closeApproval } from './decide-approval.ts'
import { takeUp } from './load-message.ts'

/** Takes the request back, so that the text can be changed again. */
export async function takeBack(varde: Varde, caller: Caller, { messageId }: { messageId: string }): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const loaded = await takeUp(trx, varde, caller, messageId, 'take-back')
    const open = (await approvalsOf(trx, messageId)).find((approval) => approval.decision === null)
    if (!open) throw new Failure('conflict', 'message.asked-anew')
    await closeApproval(trx, varde, caller, loaded, open.id, 'taken-back', null)
    await changeMessage(trx, messageId, { state: 'draft', updated_at: varde.now() })
    await announce(trx, varde, caller, loaded.message, 'message.review-taken-back', { approvalId: open.id })
  })
}

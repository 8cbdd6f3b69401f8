import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { PLAN_EVENTS } from '../events.ts'
import { changeInitiative } from '../store/initiatives.ts'
import { announce } from './announce.ts'
import { closeApproval, openApproval } from './decide-approval.ts'
import { takeUp } from './load-initiative.ts'
import { reasonOf } from './reason-of.ts'

/** Sends the initiative back to its writers with a reason they can act on. Throws `plan.reason-needed`, `plan.asked-anew`. */
export async function returnInitiative(
  varde: Varde,
  caller: Caller,
  { id, approvalId, reason: given }: { id: string; approvalId: string; reason: string },
): Promise<void> {
  const reason = reasonOf(given)
  await varde.db.transaction().execute(async (trx) => {
    const loaded = await takeUp(trx, varde, caller, id, 'return')
    await openApproval(trx, id, approvalId)
    const { insteadOf } = await closeApproval(trx, varde, caller, loaded, approvalId, 'returned', reason)
    await changeInitiative(trx, id, { state: 'draft', updated_at: varde.now() })
    await announce(trx, varde, caller, loaded.initiative, PLAN_EVENTS.returned, { approvalId, reason, insteadOf })
  })
}

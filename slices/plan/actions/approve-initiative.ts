import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { PLAN_EVENTS } from '../events.ts'
import { approvalObstacles } from '../rules/approval-obstacles.ts'
import { changeInitiative } from '../store/initiatives.ts'
import { announce } from './announce.ts'
import { closeApproval, openApproval } from './decide-approval.ts'
import { takeUp } from './load-initiative.ts'
import { weighInitiative } from './weigh-initiative.ts'

/**
 * Says yes to what the approver has read. `approvalId` is the request they looked at. Throws `plan.own-approval`,
 * `plan.not-approver`, `plan.asked-anew`, and `plan.not-ready` with what stands in the way.
 */
export async function approveInitiative(
  varde: Varde,
  caller: Caller,
  { id, approvalId }: { id: string; approvalId: string },
): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const loaded = await takeUp(trx, varde, caller, id, 'approve')
    const { initiative } = loaded
    await openApproval(trx, id, approvalId)
    const now = varde.now()
    const { matter } = await weighInitiative(trx, initiative, now)
    const obstacles = approvalObstacles(matter)
    if (obstacles.length > 0) throw new Failure('conflict', 'plan.not-ready', { obstacles })
    const { insteadOf } = await closeApproval(trx, varde, caller, loaded, approvalId, 'approved', null)
    const { revision } = initiative
    await changeInitiative(trx, id, { state: 'approved', approved_revision: revision, updated_at: now })
    await announce(trx, varde, caller, initiative, PLAN_EVENTS.approved, { approvalId, revision, insteadOf })
  })
}

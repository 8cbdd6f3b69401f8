import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { PLAN_EVENTS } from '../events.ts'
import { approvalsOf } from '../store/approvals.ts'
import { changeInitiative } from '../store/initiatives.ts'
import { announce } from './announce.ts'
import { closeApproval } from './decide-approval.ts'
import { takeUp } from './load-initiative.ts'

/** Takes the request for approval back, so that the initiative can be written in again. */
export async function takeBack(varde: Varde, caller: Caller, id: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const loaded = await takeUp(trx, varde, caller, id, 'take-back')
    for (const { id: approvalId, decision } of await approvalsOf(trx, id))
      if (decision === null) await closeApproval(trx, varde, caller, loaded, approvalId, 'taken-back', null)
    await changeInitiative(trx, id, { state: 'draft', updated_at: varde.now() })
    await announce(trx, varde, caller, loaded.initiative, PLAN_EVENTS.reviewTakenBack)
  })
}

import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { onlyHeldBack } from '../../organisation/index.ts'
import { PLAN_EVENTS } from '../events.ts'
import { askingObstacles } from '../rules/approval-obstacles.ts'
import { insertApproval } from '../store/approvals.ts'
import { changeInitiative } from '../store/initiatives.ts'
import { announce } from './announce.ts'
import { takeUp } from './load-initiative.ts'
import { weighInitiative } from './weigh-initiative.ts'

/**
 * Shows the initiative to those who may approve it; from now on it stands still. Throws `plan.not-ready` with what stands
 * in the way, and `plan.nobody-can-approve` when the authority table leads to no one but its own writers.
 */
export async function askForApproval(varde: Varde, caller: Caller, id: string): Promise<{ approvalId: string }> {
  return varde.db.transaction().execute(async (trx) => {
    const { initiative, approvers } = await takeUp(trx, varde, caller, id, 'ask')
    const now = varde.now()
    const { matter } = await weighInitiative(trx, initiative, now)
    const obstacles = askingObstacles(matter)
    if (obstacles.length > 0) throw new Failure('conflict', 'plan.not-ready', { obstacles })
    if (approvers.personIds.length === 0)
      throw onlyHeldBack(approvers) ?? new Failure('conflict', 'plan.nobody-can-approve')
    const approvalId = newId('pap')
    await insertApproval(trx, {
      id: approvalId,
      initiative_id: id,
      revision: initiative.revision,
      asked_by: caller.id,
      asked_at: now,
      decision: null,
      decided_by: null,
      decided_at: null,
      instead_of: null,
      reason: null,
    })
    await changeInitiative(trx, id, { state: 'in-review', updated_at: now })
    const content = { approvalId, revision: initiative.revision, asked: approvers.personIds }
    await announce(trx, varde, caller, initiative, PLAN_EVENTS.reviewAsked, content)
    return { approvalId }
  })
}

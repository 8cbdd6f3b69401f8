import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { PLAN_EVENTS } from '../events.ts'
import { insertAdjustment } from '../store/adjustments.ts'
import { changeInitiative, targetsOf } from '../store/initiatives.ts'
import { announce } from './announce.ts'
import { takeUp } from './load-initiative.ts'
import { reasonOf } from './reason-of.ts'

/** Proposes a change of what runs, for those to decide who approve initiatives. Throws `plan.reason-needed`, `plan.no-such-target`. */
export async function proposeAdjustment(
  varde: Varde,
  caller: Caller,
  input: { id: string; targetId: string | null; proposal: string; reason: string },
): Promise<{ adjustmentId: string }> {
  const { id, targetId } = input
  const [proposal, reason] = [reasonOf(input.proposal), reasonOf(input.reason)]
  return varde.db.transaction().execute(async (trx) => {
    const { initiative } = await takeUp(trx, varde, caller, id, 'propose')
    if (targetId !== null && !(await targetsOf(trx, [id])).some((target) => target.id === targetId))
      throw new Failure('not-found', 'plan.no-such-target')
    const now = varde.now()
    const adjustmentId = newId('adj')
    await insertAdjustment(trx, {
      id: adjustmentId,
      initiative_id: id,
      target_id: targetId,
      proposal,
      reason,
      proposed_by: caller.id,
      proposed_at: now,
      decision: null,
      decided_by: null,
      decided_at: null,
      decision_reason: null,
      done_revision: null,
    })
    await changeInitiative(trx, id, { updated_at: now })
    await announce(trx, varde, caller, initiative, PLAN_EVENTS.adjustmentProposed, { adjustmentId, targetId })
    return { adjustmentId }
  })
}

import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { PLAN_EVENTS } from '../events.ts'
import { adjustmentsOf, changeAdjustment } from '../store/adjustments.ts'
import { changeInitiative } from '../store/initiatives.ts'
import { announce } from './announce.ts'
import { heldFor, refusal, standingOf } from './load-initiative.ts'
import { reasonOf } from './reason-of.ts'

/**
 * Adopts or rejects a proposal. An adopted one opens what was approved for the next save. Nobody decides on their own: throws
 * `plan.own-approval`, `plan.not-approver`, `plan.decided-already`; a rejection needs a reason (`plan.reason-needed`).
 */
export async function decideAdjustment(
  varde: Varde,
  caller: Caller,
  input: { id: string; adjustmentId: string; decision: 'adopted' | 'rejected'; reason: string },
): Promise<void> {
  const { id, adjustmentId, decision } = input
  const reason = decision === 'rejected' ? reasonOf(input.reason) : input.reason.trim() || null
  await varde.db.transaction().execute(async (trx) => {
    const { initiative } = await heldFor(trx, varde, caller, id)
    const adjustment = (await adjustmentsOf(trx, [id])).find((one) => one.id === adjustmentId)
    if (!adjustment) throw new Failure('not-found', 'plan.no-such-adjustment')
    // The proposer is left out when the deciders are found, so that there is always somebody above who can.
    const standing = await standingOf(trx, varde, caller, initiative, [adjustment.proposed_by])
    if (!standing.abilities.includes('decide')) throw refusal({ ...standing, initiative }, 'decide', caller)
    if (adjustment.decision !== null) throw new Failure('conflict', 'plan.decided-already')
    const now = varde.now()
    const decided = { decision, decided_by: caller.id, decided_at: now, decision_reason: reason }
    await changeAdjustment(trx, adjustmentId, decided)
    await changeInitiative(trx, id, { updated_at: now })
    const content = { adjustmentId, decision, reason }
    await announce(trx, varde, caller, initiative, PLAN_EVENTS.adjustmentDecided, content)
  })
}

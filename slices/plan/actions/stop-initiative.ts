import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { PLAN_EVENTS } from '../events.ts'
import { approvalsOf } from '../store/approvals.ts'
import { changeInitiative } from '../store/initiatives.ts'
import { announce } from './announce.ts'
import { closeApproval } from './decide-approval.ts'
import { takeUp } from './load-initiative.ts'
import { reasonOf } from './reason-of.ts'

/** Ends an initiative before its time, for good. Throws `plan.reason-needed`. */
export async function stopInitiative(
  varde: Varde,
  caller: Caller,
  { id, reason: given }: { id: string; reason: string },
): Promise<void> {
  const reason = reasonOf(given)
  await varde.db.transaction().execute(async (trx) => {
    const loaded = await takeUp(trx, varde, caller, id, 'stop')
    for (const { id: approvalId, decision } of await approvalsOf(trx, id))
      if (decision === null) await closeApproval(trx, varde, caller, loaded, approvalId, 'taken-back', null)
    await changeInitiative(trx, id, { state: 'stopped', stopped_reason: reason, updated_at: varde.now() })
    await announce(trx, varde, caller, loaded.initiative, PLAN_EVENTS.stopped, { reason })
  })
}

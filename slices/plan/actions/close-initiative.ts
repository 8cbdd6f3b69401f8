import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { PLAN_EVENTS } from '../events.ts'
import { missingToClose } from '../rules/course.ts'
import { changeEvaluation } from '../store/evaluations.ts'
import { changeInitiative } from '../store/initiatives.ts'
import { announce } from './announce.ts'
import { takeUp } from './load-initiative.ts'
import { weighInitiative } from './weigh-initiative.ts'

/** Ends an evaluated initiative for good. Throws `plan.step-lacks` with what is missing. */
export async function closeInitiative(varde: Varde, caller: Caller, id: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const { initiative } = await takeUp(trx, varde, caller, id, 'close')
    const now = varde.now()
    const { course, facts } = await weighInitiative(trx, initiative, now)
    const missing = missingToClose(course, initiative.step, facts)
    if (missing.length > 0) throw new Failure('conflict', 'plan.step-lacks', { missing })
    await changeEvaluation(trx, id, { closed_by: caller.id, closed_at: now })
    await changeInitiative(trx, id, { state: 'closed', step: course.at(-1)!.key, updated_at: now })
    await announce(trx, varde, caller, initiative, PLAN_EVENTS.closed)
  })
}

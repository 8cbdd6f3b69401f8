import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../../organisation/index.ts'
import { PLAN_EVENTS } from '../events.ts'
import { changeInitiative, targetsOf } from '../store/initiatives.ts'
import { insertValue } from '../store/values.ts'
import { announce } from './announce.ts'
import { takeUp } from './load-initiative.ts'

/** `margin` is the half width of the 95 % interval in the target's unit; `measuredOn` is YYYY-MM-DD. */
export type Measured = {
  targetId: string
  measuredOn: string
  value: number
  sample: number | null
  margin: number | null
  source: string
}

/**
 * Writes down a measured value of a target. A value of the same day as an earlier one takes its place in what is shown; both
 * are kept. Throws `plan.no-such-target`, `plan.measured-later`.
 */
export async function measureTarget(varde: Varde, caller: Caller, id: string, measured: Measured): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const { initiative } = await takeUp(trx, varde, caller, id, 'measure')
    const now = varde.now()
    if (!(await targetsOf(trx, [id])).some((target) => target.id === measured.targetId))
      throw new Failure('not-found', 'plan.no-such-target')
    if (measured.measuredOn > dayOf(now)) throw new Failure('invalid', 'plan.measured-later')
    const { targetId, measuredOn, value, sample, margin, source } = measured
    const kept = { value, sample, margin, source: source.trim(), by: caller.id, at: now }
    await insertValue(trx, { id: newId('tvl'), target_id: targetId, measured_on: measuredOn, ...kept })
    await changeInitiative(trx, id, { updated_at: now })
    const content = { targetId, measuredOn, value, sample, margin }
    await announce(trx, varde, caller, initiative, PLAN_EVENTS.valueMeasured, content)
  })
}

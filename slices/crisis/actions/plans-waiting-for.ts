import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { unitNames } from '../../organisation/index.ts'
import { mayReadPlan } from '../rules/plan-right.ts'
import { changedPlans } from '../store/plans.ts'
import { approversOfPlan } from './approvers-of-plan.ts'

export type WaitingPlan = { unitId: string; unitName: string; changedAt: Date }

/** Plans that were written in since they were approved, where the table of authority names this person; what has waited longest first. */
export async function plansWaitingFor({ db, now }: Varde, caller: Caller): Promise<WaitingPlan[]> {
  const changed = (await changedPlans(db)).filter(
    ({ unit_id, writer_ids }) => !writer_ids.includes(caller.id) && mayReadPlan(caller, unit_id),
  )
  if (changed.length === 0) return []
  const asked = await Promise.all(
    changed.map(async (file) => (await approversOfPlan(db, file.unit_id, file, now())).personIds.includes(caller.id)),
  )
  const mine = changed.filter((_, place) => asked[place])
  const names = await unitNames(
    db,
    mine.map((one) => one.unit_id),
  )
  return mine.map((one) => ({
    ...{ unitId: one.unit_id, unitName: names.get(one.unit_id) ?? '', changedAt: one.changed_at },
  }))
}

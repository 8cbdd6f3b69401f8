import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { PlanTarget } from '../rules/indicator-view.ts'
import { planTargetsFor } from '../store/plan-targets.ts'
import { initiativeTitles } from './names-around.ts'

/** What initiatives that the caller may read want of this indicator, and the latest that they measured. */
export async function viewPlanTargets(db: Database, caller: Caller, strategyKey: string): Promise<PlanTarget[]> {
  const rows = await planTargetsFor(db, strategyKey)
  const titles = await initiativeTitles(
    db,
    caller,
    rows.map((row) => row.initiativeId),
  )
  return rows.flatMap(({ value, on, n, margin, ...row }) => {
    const initiative = titles.get(row.initiativeId)
    const latest = value === null || on === null ? null : { value, on, n, margin }
    return initiative === undefined ? [] : [{ ...row, initiative, latest }]
  })
}

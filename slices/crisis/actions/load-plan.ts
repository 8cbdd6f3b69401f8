import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { withoutMinistry } from '../rules/crisis-right.ts'
import { blankPlan, type PlanContent } from '../rules/plan-content.ts'
import { mayReadPlan, mayWritePlan } from '../rules/plan-right.ts'
import { scenarios } from '../store/crises.ts'
import { ministryIds } from '../store/line.ts'
import { findPlan, type PlanRow } from '../store/plans.ts'
import { type PlanUnit, planUnits } from '../store/readiness-reads.ts'

export type LoadedPlan = {
  unit: PlanUnit
  /** Null when nobody has written it yet; then `content` is what a unit begins with. */
  file: PlanRow | null
  content: PlanContent
  mayWrite: boolean
}

/** A unit's plan and what the caller can do with it. Throws `crisis.plan-not-found` for units that are not theirs. */
export async function loadPlan(db: Database, caller: Caller, unitId: string): Promise<LoadedPlan> {
  const [units, ministries, file, known] = await Promise.all([
    planUnits(db),
    ministryIds(db),
    findPlan(db, unitId),
    scenarios(db),
  ])
  const inAgency = withoutMinistry(caller, ministries)
  const unit = units.find((one) => one.id === unitId)
  if (!unit || !mayReadPlan(inAgency, unitId)) throw new Failure('not-found', 'crisis.plan-not-found')
  const active = known.filter((one) => one.is_active).map((one) => one.key)
  return { unit, file, content: file?.content ?? blankPlan(active), mayWrite: mayWritePlan(inAgency, unitId) }
}

import type { Caller } from '../../../kit/kernel/caller.ts'
import { may } from '../../../kit/kernel/rights/may.ts'

export const PLAN_ABILITIES = ['write', 'approve'] as const
export type PlanAbility = (typeof PLAN_ABILITIES)[number]

/** Those who work in the unit, those who have a duty there, and those who handle crises for it: a plan is for its readers. */
export const mayReadPlan = (caller: Caller, unitId: string): boolean =>
  caller.unitId === unitId || may(caller, 'crisis.read-plan', unitId)

/** Those who handle crises for the unit write its plan. Who approves it stands in the table of authority, which is data. */
export const mayWritePlan = (caller: Caller, unitId: string): boolean => may(caller, 'crisis.write-plan', unitId)

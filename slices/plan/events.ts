/**
 * What this slice announces. The subject is the initiative's id (`ini_…`); `content` holds ids, keys, states, numbers and
 * reasons, never the text of the plan.
 */
export const PLAN_EVENTS = {
  started: 'plan.initiative-started',
  saved: 'plan.initiative-saved',
} as const
export type PlanEvent = (typeof PLAN_EVENTS)[keyof typeof PLAN_EVENTS]

/**
 * What this slice announces. The subject is the initiative's id (`ini_…`), or the lesson's for a lesson of its own;
 * `content` holds ids, keys, states, numbers and reasons, never the text of the plan.
 */
export const PLAN_EVENTS = {
  imported: 'plan.imported',
  started: 'plan.initiative-started',
  saved: 'plan.initiative-saved',
} as const
export type PlanEvent = (typeof PLAN_EVENTS)[keyof typeof PLAN_EVENTS]

/**
 * What this slice announces. The subject is the edition's id; `content` holds keys, kinds, dates and reasons, never the
 * texts. `put-in-force` carries `{ validFrom, number, decidedBy, reason, changed }` on the day of the decision, `began`
 * carries `{ number }` once the first day has come; listeners read the edition in force by the door.
 */
export const STRATEGY_EVENTS = {
  imported: 'strategy.imported',
  packTakenIn: 'strategy.pack-taken-in',
  draftStarted: 'strategy.draft-started',
  elementSaved: 'strategy.element-saved',
  elementRemoved: 'strategy.element-removed',
  elementsOrdered: 'strategy.elements-ordered',
  draftDiscarded: 'strategy.draft-discarded',
  putInForce: 'strategy.put-in-force',
  began: 'strategy.began',
} as const
export type StrategyEvent = (typeof STRATEGY_EVENTS)[keyof typeof STRATEGY_EVENTS]

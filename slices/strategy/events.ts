/**
 * What this slice announces. The subject is the edition's id; `content` holds keys, kinds, dates and reasons, never the
 * texts. `put-in-force` carries `{ validFrom, number, title, changed }`; listeners read the new edition by the door.
 */
export const STRATEGY_EVENTS = {
  imported: 'strategy.imported',
} as const

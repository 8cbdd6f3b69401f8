/** How serious it is: who handles it. */
export const LEVELS = ['unit', 'region', 'agency'] as const
export type Level = (typeof LEVELS)[number]

export const CRISIS_STATES = ['open', 'closed'] as const
export type CrisisState = (typeof CRISIS_STATES)[number]

/** What must be done before anything is said in public. */
export const HARD_STOPS = ['next-of-kin', 'victims'] as const
export type HardStop = (typeof HARD_STOPS)[number]

/** What somebody is called in to do. */
export const ROLES = [
  'leader',
  'local-leader',
  'communication',
  'safety-delegate',
  'union-representative',
  'notices',
  'ministry',
  'relatives',
  'press',
  'support',
  'told',
  'participant',
] as const
export type Role = (typeof ROLES)[number]

/**
 * What Varde itself does, and so ticks on an action card: own staff have been told, we have said when more comes, and what must come before
 * the public is done, which nobody ticks by hand while the stop is on.
 */
export const DONE_WHEN = ['staff-told', 'next-said', 'stop-lifted'] as const
export type DoneWhen = (typeof DONE_WHEN)[number]

export const CALL_STATES = ['calling', 'enough', 'exhausted'] as const
/** Still calling; everyone who is needed is coming; everybody has been asked and somebody is still missing. */
export type CallState = (typeof CALL_STATES)[number]

export const CALL_CHANNELS = ['voice', 'sms', 'email'] as const
export type CallChannel = (typeof CALL_CHANNELS)[number]

export const ANSWERS = ['coming', 'cannot'] as const
export type CallAnswer = (typeof ANSWERS)[number]
export type AnsweredBy = 'voice' | 'link' | 'room'

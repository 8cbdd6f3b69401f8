/**
 * Where a recipient of a dispatch stands, exactly one at a time, in the order that a table of reach is read in: those who have it first, and last those
 * who were not to have it. The words are those of the ledger of dispatches; they lie here because rules of slices on both sides of it count with them.
 */
export const REACH_STATES = [
  'confirmed',
  'delivered',
  'submitted',
  'on-paper',
  'waiting',
  'unreachable',
  'failed',
  'excluded',
] as const
export type ReachState = (typeof REACH_STATES)[number]

/** Those who have it, as far as the channel knows. */
export const REACHED = ['confirmed', 'delivered', 'submitted', 'on-paper'] as const satisfies readonly ReachState[]

/** What «reached» counts: those who have it, but for paper that lies with a unit until the unit has said that it hangs or was read aloud. */
export const isReached = (state: string, channel: string): boolean =>
  REACHED.some((one) => one === state) && !(state === 'submitted' && channel === 'print')

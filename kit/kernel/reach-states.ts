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

/** Those who have it, as far as the channel knows: what «reached» counts. */
export const REACHED = ['confirmed', 'delivered', 'submitted', 'on-paper'] as const satisfies readonly ReachState[]

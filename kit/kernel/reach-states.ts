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

/** Where each state counts in a closed sum: somebody has said that they have it, they have it, and so on. Every state is in one. */
export const SUM_PARTS = {
  confirmed: 'confirmed',
  delivered: 'reached',
  submitted: 'reached',
  // The unit has said that it hangs or was read aloud.
  'on-paper': 'confirmed',
  waiting: 'waiting',
  unreachable: 'unreached',
  failed: 'unreached',
  excluded: 'excluded',
} as const satisfies Record<ReachState, string>
export type SumPart = (typeof SUM_PARTS)[ReachState]

/** The one reading of who has confirmed: a person, or the unit for those who have it on paper. */
export const CONFIRMED = REACH_STATES.filter((state) => SUM_PARTS[state] === 'confirmed')

/** How many heads stand in a part of the sum. */
export const headsIn = (part: SumPart, heads: Readonly<Partial<Record<ReachState, number>>>): number =>
  REACH_STATES.filter((state) => SUM_PARTS[state] === part).reduce((sum, state) => sum + (heads[state] ?? 0), 0)

/** What «reached» counts: those who have it, but for paper that lies with a unit until the unit has said that it hangs or was read aloud. */
export const isReached = (state: string, channel: string): boolean =>
  REACHED.some((one) => one === state) && !(state === 'submitted' && channel === 'print')

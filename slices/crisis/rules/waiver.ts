import type { Group, StatementState } from './statement.ts'

/** A reason shorter than this says nothing. The same as for every override. */
export const SHORTEST_REASON = 10

export const hasReason = (reason: string): boolean => reason.trim().length >= SHORTEST_REASON

/** Sentences to choose from, so that a reason costs one press; each is a key of the texts, and becomes the leader's own words. */
export const WAIVER_REASONS = ['lives', 'rumours', 'relatives', 'promised'] as const
export type WaiverReason = (typeof WAIVER_REASONS)[number]

/** Who asked leaders last, when nobody in the room did. */
export const CLOCK = 'system:crisis'

/** Has the clock asked already about what has waited since then? A person who asked earlier asked about something else: before it was late. */
export const isAskedByClock = (asked: { by: string | null; at: Date | null }, since: Date): boolean =>
  asked.by === CLOCK && asked.at !== null && asked.at >= since

type Words = { isForEverybody: boolean; state: StatementState; stuck: object | null }
/** `waits`: the groups that wait at the stop of the room. */
type Room = { isOpen: boolean; waits: readonly Group[] }

/**
 * Is there anything to say of own staff who cannot be reached? While a stop holds the public nobody can let the words go, and whoever wants to lifts the
 * stop first. A closed room waits for nobody, unless its words stand.
 */
export function waiverOffer({ isForEverybody, state, stuck }: Words, { isOpen, waits }: Room) {
  const isUnderWay = state === 'waiting' || state === 'going'
  if (!isForEverybody || (stuck === null && !(isUnderWay && isOpen))) return 'none'
  return waits.includes('public') ? 'at-stop' : 'offered'
}

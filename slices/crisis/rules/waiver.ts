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

/**
 * What words are worth now inside the house. `changed`: a room has them as resting on something that is not confirmed any more, and no correction
 * is out. `correcting`: it is on its way, and not public yet, or not sent to all of them.
 */
export const INNER_STANDINGS = ['stands', 'changed', 'correcting', 'corrected', 'withdrawn'] as const
export type InnerStanding = (typeof INNER_STANDINGS)[number]
/** `hasCorrection`: something stands in their place. */
export type WordsNow = { standing: InnerStanding; hasCorrection: boolean }

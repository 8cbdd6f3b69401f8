/** Seconds to wait before the next try after a temporary refusal: soon at first, then further apart. */
const WAITS = [5, 15, 60, 180, 600, 1800, 3600]
/** In a hurry a second no tells that it was no slip. */
const HURRIED = [1, 3, ...WAITS]
const LONGEST_SECONDS = 6 * 3600

/** `longestSeconds`: how long after the first try the last may come; six hours when left out. */
export type Tried = {
  tries: number
  firstDueAt: Date
  notAfter: Date | null
  isHurried?: boolean
  longestSeconds?: number
}

/**
 * When to try again after try number `tries`, or null to give up on the channel: when it has been tried for as long as it is to be,
 * or when the next try would come after the end of the dispatch.
 */
export function nextTryAt(
  { tries, firstDueAt, notAfter, isHurried = false, longestSeconds = LONGEST_SECONDS }: Tried,
  now: Date,
): Date | null {
  const waits = isHurried ? HURRIED : WAITS
  const wait = waits[Math.min(Math.max(tries - 1, 0), waits.length - 1)]!
  const at = new Date(now.getTime() + wait * 1000)
  if (at.getTime() - firstDueAt.getTime() > longestSeconds * 1000) return null
  if (notAfter && at >= notAfter) return null
  return at
}

/** Seconds to wait before the next try after a temporary refusal: soon at first, then further apart. */
const WAITS = [5, 15, 60, 180, 600, 1800, 3600]
/** In a hurry a second no tells that it was no slip. */
const HURRIED = [1, 3, ...WAITS]
const LONGEST_SECONDS = 6 * 3600

export type Tried = { tries: number; firstDueAt: Date; notAfter: Date | null; isHurried?: boolean }

/**
 * When to try again after try number `tries`, or null to give up on the channel: about six hours after the first try,
 * or when the next try would come after the end of the dispatch.
 */
export function nextTryAt({ tries, firstDueAt, notAfter, isHurried = false }: Tried, now: Date): Date | null {
  const waits = isHurried ? HURRIED : WAITS
  const wait = waits[Math.min(Math.max(tries - 1, 0), waits.length - 1)]!
  const at = new Date(now.getTime() + wait * 1000)
  if (at.getTime() - firstDueAt.getTime() > LONGEST_SECONDS * 1000) return null
  if (notAfter && at >= notAfter) return null
  return at
}

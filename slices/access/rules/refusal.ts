/** Wrong passwords for one account from one place, within the window, after which the next waits. */
export const REFUSALS_MAX = 10
/** The same from all places that the account is not known at. */
export const EVERYWHERE_MAX = 100
const WINDOW_MS = 15 * 60_000
const FIRST_WAIT_MS = 60_000

export type Refusals = { count: number; since: Date; lastAt: Date }

/** Counts one more wrong password; after a quiet quarter of an hour the count starts again. */
export function countRefusal(before: Refusals | null, now: Date): Refusals {
  const isQuiet = !before || now.getTime() - before.lastAt.getTime() > WINDOW_MS
  return isQuiet ? { count: 1, since: now, lastAt: now } : { ...before, count: before.count + 1, lastAt: now }
}

/** Must it wait before it is tried again? A minute, then twice as long each time, a quarter of an hour at most. */
export function mustWait(refusals: Refusals | null, now: Date, most = REFUSALS_MAX): boolean {
  if (!refusals || refusals.count < most) return false
  const wait = Math.min(WINDOW_MS, FIRST_WAIT_MS * 2 ** (refusals.count - most))
  return now.getTime() - refusals.lastAt.getTime() < wait
}

/** The log gets the fifth wrong password and every fifth after it, not each one. */
export function isWorthTelling(refusals: Refusals): boolean {
  return refusals.count % 5 === 0
}

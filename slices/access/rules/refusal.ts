/** Wrong passwords for one account within the window after which its password is not tried any more. */
export const REFUSALS_MAX = 10
const WINDOW_MS = 15 * 60_000

export type Refusals = { count: number; since: Date; lastAt: Date }

/** Counts one more wrong password; after a quiet quarter of an hour the count starts again. */
export function countRefusal(before: Refusals | null, now: Date): Refusals {
  const isQuiet = !before || now.getTime() - before.lastAt.getTime() > WINDOW_MS
  return isQuiet ? { count: 1, since: now, lastAt: now } : { ...before, count: before.count + 1, lastAt: now }
}

/** Must this account wait before its password is tried again? Passkey and single sign-on stay open. */
export function mustWait(refusals: Refusals | null, now: Date): boolean {
  if (!refusals || refusals.count < REFUSALS_MAX) return false
  return now.getTime() - refusals.lastAt.getTime() <= WINDOW_MS
}

/** The log gets the fifth wrong password and every fifth after it, not each one. */
export function isWorthTelling(refusals: Refusals): boolean {
  return refusals.count % 5 === 0
}

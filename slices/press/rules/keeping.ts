const DAY_MS = 86_400_000
/** Where the privacy table has no rule: two years. */
export const JOURNALIST_DAYS = 730

/** The moment after which a journalist is erased: so many days after the last inquiry, or after they were written in. */
export function keptUntil(journalist: { lastAskedAt: Date | null; madeAt: Date }, days: number | null): Date | null {
  if (days === null) return null
  return new Date((journalist.lastAskedAt ?? journalist.madeAt).getTime() + days * DAY_MS)
}

/** Whoever was last in use before this moment is to be erased now; null when nobody ever is. */
export function erasedBefore(now: Date, days: number | null): Date | null {
  return days === null ? null : new Date(now.getTime() - days * DAY_MS)
}

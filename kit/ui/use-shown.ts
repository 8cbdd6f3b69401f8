import { useState } from 'react'

/** What is shown now, after it was set to `next` by whoever was handed the way to when `mine` was shown: null closes only that. */
export function shownAfter<T>(now: { what: T | null }, mine: { what: T | null }, next: T | null): { what: T | null } {
  if (now.what === next || (next === null && now !== mine)) return now
  return { what: next }
}

/**
 * The form, or other thing of its own, that stands over a page, and the way to open and to close it. The answer to one that was left comes late, and closes none that was
 * opened since.
 */
export function useShown<T>(first: T | null = null): readonly [T | null, (next: T | null) => void] {
  const [shown, setShown] = useState<{ what: T | null }>({ what: first })
  return [shown.what, (next) => setShown((now) => shownAfter(now, shown, next))]
}

export type DatesFault = 'past' | 'not-after-former' | 'ends-before'

/**
 * May an edition hold from `validFrom`? It never reaches back over days on which another edition held; only the first
 * one may, since an agency may have had its strategy for years. `former` is the first day of the latest decided edition.
 */
export function datesFault(
  { validFrom, validTo }: { validFrom: string; validTo: string | null },
  former: string | null,
  today: string,
): DatesFault | null {
  if (validTo !== null && validTo < validFrom) return 'ends-before'
  if (former === null) return null
  if (validFrom < today) return 'past'
  return validFrom > former ? null : 'not-after-former'
}

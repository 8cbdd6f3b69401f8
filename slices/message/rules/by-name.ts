/** Longest that a list of names may stand, in days. */
export const LONGEST_DAYS = 365

/** Frozen with a version: why names are seen, in every language of the interface, and until which day. */
export type ByNameTerms = { ground: string; words: { nb: string; nn: string; en: string }; until: string }

export type ByNameAsked = {
  byName: boolean
  ground: string | null
  /** Last day the names are seen: `2026-12-31`. */
  until: string | null
  audienceKinds: readonly string[]
}
export type ByNameFault = 'ground' | 'until' | 'unions'

const DAY_MS = 86_400_000

/** What is wrong with asking for names; null when nothing is. Never for those who speak for the staff, as such. */
export function byNameFault(asked: ByNameAsked, grounds: readonly string[], today: string): ByNameFault | null {
  if (!asked.byName) return null
  if (asked.audienceKinds.includes('unions')) return 'unions'
  if (!asked.ground || !grounds.includes(asked.ground)) return 'ground'
  const days = asked.until ? (Date.parse(asked.until) - Date.parse(today)) / DAY_MS : Number.NaN
  return days >= 1 && days <= LONGEST_DAYS ? null : 'until'
}

/** Are names seen on this day? What was out under the old rule has a last day too; the rest of it is by name no longer. */
export const showsNames = ({ byName, byNameUntil }: { byName: boolean; byNameUntil: string | null }, today: string) =>
  byName && byNameUntil !== null && today <= byNameUntil

/** How far apart two codes are: not at all or wholly, by rank, by distance, by relative distance. */
export const LEVELS = ['nominal', 'ordinal', 'interval', 'ratio'] as const
export type Level = (typeof LEVELS)[number]

export type Code = string | number
/** One list for each coder, the same units in the same order; null where the coder did not code the unit. */
export type Ratings = readonly (readonly (Code | null)[])[]

/** `units` and `codes` count what could be compared: units that at least two coders have coded, and their codes. */
export type Agreement =
  | { alpha: number; units: number; codes: number }
  | { alpha: null; why: 'nothing-to-compare' | 'one-value'; units: number; codes: number }

/**
 * Krippendorff's alpha (2011): 1 is full agreement, 0 what chance gives. A unit that only one has coded tells nothing of
 * agreement and is left out. Where all codes are the same nobody can say, and the answer is null, never 0 or 1. The other
 * levels than nominal need numbers.
 */
export function krippendorffAlpha(ratings: Ratings, level: Level): Agreement {
  const units = comparable(ratings)
  const marginals = countOf(units.flat())
  const codes = units.reduce((sum, unit) => sum + unit.length, 0)
  const told = { units: units.length, codes }
  if (codes === 0) return { alpha: null, why: 'nothing-to-compare', ...told }
  if (marginals.size === 1) return { alpha: null, why: 'one-value', ...told }
  const disagreement = disagreementOn(level, marginals)
  const observed = units.reduce((sum, unit) => sum + disagreement(unit) / (unit.length - 1), 0)
  const expected = disagreement(units.flat()) / (codes - 1)
  return { alpha: Math.min(1, 1 - observed / expected), ...told }
}

function comparable(ratings: Ratings): Code[][] {
  const width = Math.max(0, ...ratings.map((coder) => coder.length))
  const units: Code[][] = []
  for (let at = 0; at < width; at++) {
    const unit: Code[] = []
    for (const coder of ratings) {
      const code = coder[at]
      if (code !== null && code !== undefined) unit.push(code)
    }
    if (unit.length > 1) units.push(unit)
  }
  return units
}

function countOf(codes: readonly Code[]): Map<Code, number> {
  const counts = new Map<Code, number>()
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
  return counts
}

/** The sum of distances over all ordered pairs of codes. Distance by rank is distance between middle ranks. */
function disagreementOn(level: Level, marginals: Map<Code, number>): (codes: readonly Code[]) => number {
  if (level === 'nominal')
    return (codes) => codes.length ** 2 - [...countOf(codes).values()].reduce((sum, count) => sum + count ** 2, 0)
  if (level === 'ratio') return (codes) => sumOfRatios(countOf(codes))
  const place = level === 'ordinal' ? middleRanks(marginals) : fromMiddle(marginals)
  return (codes) => {
    let sum = 0
    let squares = 0
    for (const code of codes) {
      const at = place.get(code)!
      sum += at
      squares += at * at
    }
    return 2 * (codes.length * squares - sum * sum)
  }
}

const inOrder = (marginals: Map<Code, number>) => [...marginals].sort(([a], [b]) => Number(a) - Number(b))

/** Ranks around zero, so that the squares stay small and exact. */
function middleRanks(marginals: Map<Code, number>): Map<Code, number> {
  const total = [...marginals.values()].reduce((sum, count) => sum + count, 0)
  let below = -total / 2
  const ranks = new Map<Code, number>()
  for (const [code, count] of inOrder(marginals)) {
    ranks.set(code, below + count / 2)
    below += count
  }
  return ranks
}

function fromMiddle(marginals: Map<Code, number>): Map<Code, number> {
  let [sum, total] = [0, 0]
  for (const [code, count] of marginals) {
    sum += Number(code) * count
    total += count
  }
  return new Map([...marginals.keys()].map((code) => [code, Number(code) - sum / total]))
}

function sumOfRatios(counts: Map<Code, number>): number {
  const codes = [...counts].map(([code, count]) => ({ value: Number(code), count }))
  let sum = 0
  for (const a of codes)
    for (const b of codes) {
      const total = a.value + b.value
      if (total !== 0) sum += a.count * b.count * ((a.value - b.value) / total) ** 2
    }
  return sum
}

export const RELIABLE = 0.8
export const TENTATIVE = 0.667
/** What arithmetic with fractions may take from an alpha that is exactly on a limit. */
const NOTHING = 1e-12
/** What an agreement carries (Krippendorff 2004, page 241): a number, one with a warning, or none at all. */
export function carries({ alpha }: Pick<Agreement, 'alpha'>): 'reliable' | 'tentative' | 'not-published' {
  if (alpha === null || alpha < TENTATIVE - NOTHING) return 'not-published'
  return alpha < RELIABLE - NOTHING ? 'tentative' : 'reliable'
}

/** An alpha to be shown with three digits: never rounded up, so that none looks as if it had reached a limit that it has not. */
export const shownAlpha = (alpha: number): number => Math.floor(alpha * 1000 + 1e-9) / 1000

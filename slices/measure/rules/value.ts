import { isNumberOfSomebody } from '../../../kit/kernel/stops/identity-number.ts'
import { comparable } from './comparable.ts'
import type { Scale } from './indicator.ts'
import {
  type Difference,
  givenDifference,
  meanDifference,
  seriesDifference,
  shareDifference,
} from './statistics/difference.ts'
import { studentT } from './statistics/student-t.ts'
import { wilsonInterval } from './statistics/wilson.ts'

/**
 * A value as it came. Shares are percent. `hits` of `n` were counted; `n` of a weighted sample is the effective one, and `asked`
 * is how many answered. `margin` is the half width of a 95 % interval that the source gave. Dates are YYYY-MM-DD, both included.
 */
export type Figures = {
  fromOn: string
  toOn: string
  value: number
  hits: number | null
  n: number | null
  margin: number | null
  /** Standard deviation of single answers, for means. */
  spread: number | null
  /** Everything was counted: no sample, and so no interval. */
  isWhole?: boolean
}
export type Uncertainty = { low: number; high: number; how: 'wilson' | 'student' | 'given' }

/** The 95 % interval of a value, in its own unit; null where the value is no sample or the source tells too little. */
export function intervalOf(scale: Scale, figures: Figures): Uncertainty | null {
  const { value, n, margin, spread } = figures
  if (figures.isWhole) return null
  if (scale === 'share' && n !== null) {
    const interval = wilsonInterval(hitsOf(figures), n)
    return interval && { low: interval.low * 100, high: interval.high * 100, how: 'wilson' }
  }
  if (scale === 'mean' && n !== null && spread !== null && n > 1) {
    const half = (studentT(n - 1) * spread) / Math.sqrt(n)
    return { low: value - half, high: value + half, how: 'student' }
  }
  return margin === null ? null : { low: value - margin, high: value + margin, how: 'given' }
}

/** What was counted, or what the percentage says was. */
const hitsOf = ({ hits, value, n }: Figures) => Math.min(n!, hits ?? (value / 100) * n!)

/**
 * The change from the latest value that can be compared, in the indicator's unit, with its interval; null where nothing is known of how sure the values
 * are, and then nobody may say that it went up or down. `earlier` holds all values of the same definition, the oldest first.
 */
export function changeOf(scale: Scale, values: readonly Figures[]): Difference | null {
  const now = values.at(-1)
  const earlier = now ? comparable(scale, now, values.slice(0, -1)) : []
  const before = earlier.at(-1)
  if (!before || !now) return null
  const inSeries = () => seriesDifference([...earlier, now].map(({ value }) => value))
  if (now.isWhole) return inSeries()
  if (scale === 'share' && before.n !== null && now.n !== null) {
    const found = shareDifference({ hits: hitsOf(now), n: now.n }, { hits: hitsOf(before), n: before.n })
    return found && { ...found, change: found.change * 100, low: found.low * 100, high: found.high * 100 }
  }
  if (scale === 'mean' && isSampled(before) && isSampled(now))
    return meanDifference(
      { mean: now.value, spread: now.spread, n: now.n },
      { mean: before.value, spread: before.spread, n: before.n },
    )
  if (before.margin !== null && now.margin !== null)
    return givenDifference({ value: now.value, margin: now.margin }, { value: before.value, margin: before.margin })
  if (scale === 'count' || scale === 'amount') return inSeries()
  return null
}

const isSampled = (one: Figures): one is Figures & { n: number; spread: number } =>
  one.n !== null && one.spread !== null

export type Standing = 'reached' | 'short' | 'uncertain' | 'no-target' | 'not-measured'

/** The value against the target: `uncertain` while the target lies within the interval, also where the value is exactly on it. */
export function standingOf(
  target: number | null,
  direction: 'up' | 'down',
  latest: { value: number; interval: { low: number; high: number } | null } | null,
): Standing {
  if (latest === null) return 'not-measured'
  if (target === null) return 'no-target'
  const { value, interval } = latest
  if (interval && target > interval.low && target < interval.high) return 'uncertain'
  return (direction === 'up' ? value >= target : value <= target) ? 'reached' : 'short'
}

export type FiguresFault =
  | 'period-turned'
  | 'share-beyond-hundred'
  | 'hits-beyond-n'
  | 'hits-and-value-differ'
  | 'whole-number'
  | 'period-not-over'
  | 'identity-number'

/** How far a given percentage may lie from hits of n: what rounding to whole percent does. */
const ROUNDING = 0.51

/** What makes a value impossible, before it is kept. `today` is YYYY-MM-DD. */
export function figuresFault(scale: Scale, figures: Figures, today: string): FiguresFault | null {
  const { fromOn, toOn, value, hits, n } = figures
  const told = [value, hits, n, figures.margin, figures.spread]
  if (told.some((one) => one !== null && isNumberOfSomebody(one))) return 'identity-number'
  if (toOn < fromOn) return 'period-turned'
  if (toOn > today) return 'period-not-over'
  if (hits !== null && n !== null && hits > n) return 'hits-beyond-n'
  if (scale === 'share' && (value < 0 || value > 100)) return 'share-beyond-hundred'
  if (scale === 'share' && hits !== null && n && Math.abs((hits / n) * 100 - value) > ROUNDING)
    return 'hits-and-value-differ'
  if (scale === 'count' && (value < 0 || !Number.isInteger(value))) return 'whole-number'
  return null
}

import { studentT } from './student-t.ts'
import { type Interval, wilsonInterval } from './wilson.ts'

/** A change and its 95 % interval. It `carries` when the interval leaves zero out. */
export type Difference = Interval & { change: number; carries: boolean }
/** `n` may be an effective sample. */
export type Share = { hits: number; n: number }
/** `spread` is the standard deviation of the single answers. */
export type Mean = { mean: number; spread: number; n: number }

const FEWEST_MOVES = 5

const tested = (change: number, low: number, high: number): Difference => ({
  change,
  low,
  high,
  carries: low > 0 || high < 0,
})

/** Two shares of independent samples, from 0 to 1 (Newcombe 1998, method 10). Null when one of them has nothing to count. */
export function shareDifference(now: Share, before: Share): Difference | null {
  const [a, b] = [wilsonInterval(now.hits, now.n), wilsonInterval(before.hits, before.n)]
  if (!a || !b) return null
  const [p, q] = [now.hits / now.n, before.hits / before.n]
  const low = p - q - Math.hypot(p - a.low, b.high - q)
  const high = p - q + Math.hypot(a.high - p, q - b.low)
  return tested(p - q, low, high)
}

/** Two means of independent samples that may spread differently (Welch). Null with fewer than two answers. */
export function meanDifference(now: Mean, before: Mean): Difference | null {
  if (now.n < 2 || before.n < 2) return null
  const [a, b] = [now.spread ** 2 / now.n, before.spread ** 2 / before.n]
  const change = now.mean - before.mean
  if (a + b === 0) return tested(change, change, change)
  const freedom = (a + b) ** 2 / (a ** 2 / (now.n - 1) + b ** 2 / (before.n - 1))
  const half = studentT(freedom) * Math.sqrt(a + b)
  return tested(change, change - half, change + half)
}

/** Two values whose 95 % intervals were given to us, each by its half width. */
export function givenDifference(
  now: { value: number; margin: number },
  before: { value: number; margin: number },
): Difference {
  const change = now.value - before.value
  const half = Math.hypot(now.margin, before.margin)
  return tested(change, change - half, change + half)
}

/**
 * The latest of a row of counts or sums against the one before it. Such figures are no sample, so the change is held against
 * how much the figure has moved from period to period until then. Null with fewer than five earlier moves.
 */
export function seriesDifference(values: readonly number[]): Difference | null {
  const moves = values.slice(1).map((value, at) => value - values[at]!)
  const change = moves.at(-1)
  const earlier = moves.slice(0, -1)
  if (change === undefined || earlier.length < FEWEST_MOVES) return null
  const mean = earlier.reduce((sum, move) => sum + move, 0) / earlier.length
  const variance = earlier.reduce((sum, move) => sum + (move - mean) ** 2, 0) / (earlier.length - 1)
  const half = studentT(earlier.length - 1) * Math.sqrt(variance * (1 + 1 / earlier.length))
  return tested(change, change - half, change + half)
}

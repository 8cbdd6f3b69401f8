/** The standard normal at 97.5 %: what a 95 % interval is made with. */
export const Z95 = 1.959963984540054

/** Between these two, with 95 % certainty. */
export type Interval = { low: number; high: number }

/**
 * Wilson's score interval of a share, from 0 to 1. `hits` of `n`; both may be fractions, as an effective sample is. Null
 * when there is nothing to count. None of n begins at exactly 0, and all of n ends at exactly 1.
 */
export function wilsonInterval(hits: number, n: number, z = Z95): Interval | null {
  if (!(n > 0) || hits < 0 || hits > n) return null
  const share = hits / n
  const square = (z * z) / n
  const middle = share + square / 2
  const half = z * Math.sqrt((share * (1 - share)) / n + square / (4 * n))
  return {
    low: hits === 0 ? 0 : Math.max(0, (middle - half) / (1 + square)),
    high: hits === n ? 1 : Math.min(1, (middle + half) / (1 + square)),
  }
}

/** How many equal answers weighted ones are worth (Kish): the more uneven the weights, the fewer. */
export function effectiveN(weights: readonly number[]): number {
  let [sum, squares] = [0, 0]
  for (const weight of weights) {
    sum += weight
    squares += weight * weight
  }
  return squares === 0 ? 0 : sum ** 2 / squares
}

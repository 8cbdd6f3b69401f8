/** Chance that repeats itself: the same seed draws the same. */
export type Random = {
  below: (n: number) => number
  pick: <T>(from: readonly T[]) => T
  chance: (of: number) => boolean
}

export function randomOf(seed: number): Random {
  let state = seed >>> 0
  // Mulberry32.
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (n: number) => Math.floor(next() * n)
  return { below, pick: (from) => from[below(from.length)]!, chance: (of) => next() < of }
}

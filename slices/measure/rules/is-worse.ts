import type { Direction } from './indicator.ts'
import type { Difference } from './statistics/difference.ts'

/** Did it go the wrong way, and does the test carry that? */
export const isWorse = (change: Difference | null, direction: Direction): boolean =>
  change?.carries === true && change.change < 0 === (direction === 'up')

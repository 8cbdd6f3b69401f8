import type { IndicatorKind, Names, Scale } from '../indicator.ts'
import type { ValueView } from '../indicator-view.ts'
import { type Difference, givenDifference, shareDifference } from '../statistics/difference.ts'
import type { Figure } from './figure.ts'

/** Somebody we are compared with, in the same period: their number, and how far ours is from it. */
export type Beside = { agency: string; figure: Figure; difference: Difference | null }
/** One factor of what we are thought of: ours beside theirs. */
export type Factor = { key: string; names: Names; kind: IndicatorKind; own: Figure; others: Beside[] }

/** How many factors on which somebody else surely stands above us. */
export const surelyBelow = (factors: readonly Factor[]): number =>
  factors.filter(({ others }) => others.some(({ difference }) => difference?.carries && difference.change < 0)).length

type Compared = Pick<ValueView, 'value' | 'n' | 'interval'> & { hits?: number | null }

/** How far ours lies from theirs, ours minus theirs, with its interval; null where one of them does not say how sure it is. */
export function differenceFrom(scale: Scale, own: Compared, other: Compared): Difference | null {
  if (own.value === null || other.value === null) return null
  if (scale === 'share' && own.n !== null && other.n !== null) {
    const found = shareDifference(counted(own), counted(other))
    return found && { ...found, change: found.change * 100, low: found.low * 100, high: found.high * 100 }
  }
  if (!own.interval || !other.interval) return null
  return givenDifference(
    { value: own.value, margin: own.interval.high - own.value },
    { value: other.value, margin: other.interval.high - other.value },
  )
}

const counted = ({ value, hits, n }: Compared) => ({ hits: Math.min(n!, hits ?? (value! / 100) * n!), n: n! })

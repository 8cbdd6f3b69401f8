import { daysBetween } from '../../../kit/kernel/local-time.ts'
import type { Scale } from './indicator.ts'

type Period = { fromOn: string; toOn: string; isWhole?: boolean }
/** Months are from 28 to 31 days: so far apart may two periods be and still be equally long. */
const ALIKE = 0.1

/**
 * Which of the earlier values this one may be held against: those of periods that were over before its own began, and, where everything is
 * counted, that are as long. A quarter has more of everything than a month.
 */
export function comparable<One extends Period>(scale: Scale, now: Period, earlier: readonly One[]): One[] {
  const isCounted = now.isWhole || scale === 'count' || scale === 'amount'
  return earlier.filter((one) => one.toOn < now.fromOn && (!isCounted || isAsLong(one, now)))
}

/** Days of a period, worked out once: a long series asks for those of every earlier value again and again. */
const lengths = new WeakMap<Period, number>()
function lengthOf(period: Period): number {
  const known = lengths.get(period) ?? daysBetween(period.fromOn, period.toOn) + 1
  lengths.set(period, known)
  return known
}
const isAsLong = (one: Period, other: Period) => {
  const [a, b] = [lengthOf(one), lengthOf(other)]
  return Math.abs(a - b) <= ALIKE * Math.max(a, b)
}

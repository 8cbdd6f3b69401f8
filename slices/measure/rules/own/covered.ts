import { daysBetween, shiftDays } from '../../../../kit/kernel/local-time.ts'
import type { Period } from './whole-periods.ts'

/** Within a period so large a part may pass without a mention of anybody, and never more than a fortnight. */
const QUIET_PART = 1 / 4
const MOST_QUIET_DAYS = 14

/**
 * Has what media wrote in this period been brought in? `days` are those that anything at all was published on, the earliest first. A longer
 * silence, at its ends or within, is one that nobody has brought in, and no story there is not none.
 */
export function isCovered({ fromOn, toOn }: Period, days: readonly string[]): boolean {
  const within = days.filter((day) => day >= fromOn && day <= toOn)
  const most = Math.min(MOST_QUIET_DAYS, Math.ceil((daysBetween(fromOn, toOn) + 1) * QUIET_PART))
  const ends = [...within, shiftDays(toOn, 1)]
  const isQuiet = (until: string, at: number) => daysBetween(within[at - 1] ?? shiftDays(fromOn, -1), until) - 1 > most
  return within.length > 0 && !ends.some(isQuiet)
}

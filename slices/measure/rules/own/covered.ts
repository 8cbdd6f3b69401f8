import { shiftDays } from '../../../../kit/kernel/local-time.ts'
import type { Period } from './whole-periods.ts'

/** So many days may pass at the end of a period without a mention of anybody. */
const QUIET_DAYS = 7

/**
 * Has what media wrote in this period been brought in? `days` are those that anything at all was published on, the earliest first. No story in a
 * period that nobody has brought in is not none.
 */
export const isCovered = ({ fromOn, toOn }: Period, days: readonly string[]): boolean =>
  days.some((day) => day >= fromOn && day <= toOn) && days.at(-1)! >= shiftDays(toOn, -QUIET_DAYS)

import { dayNumber, dayText } from '../../../kit/kernel/oslo-clock.ts'

/** The week number by ISO 8601, of a Monday as a number of days. */
export function weekOfYear(monday: number): number {
  const year = dayText(monday + 3).slice(0, 4)
  return Math.floor((monday + 3 - dayNumber(`${year}-01-01`)) / 7) + 1
}

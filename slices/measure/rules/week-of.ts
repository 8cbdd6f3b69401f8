import { daysBetween, shiftDays, weekdayOf } from '../../../kit/kernel/local-time.ts'

/** From a Monday to the Sunday after it? Days are YYYY-MM-DD. */
export const isWeek = (fromOn: string, toOn: string): boolean =>
  weekdayOf(fromOn) === 1 && shiftDays(fromOn, 6) === toOn

/** The number of the week that begins on this Monday, and the year it belongs to: the one its Thursday is in (ISO 8601). */
export function weekOf(monday: string): { week: number; year: string } {
  const thursday = shiftDays(monday, 3)
  const year = thursday.slice(0, 4)
  return { week: Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1, year }
}

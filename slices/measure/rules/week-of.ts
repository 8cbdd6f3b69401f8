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

/** The Monday that this week of the year begins with; null where the year has no such week. */
export function mondayOf(year: number, week: number): string | null {
  // 4 January always lies in the first week.
  const inFirst = `${year}-01-04`
  const monday = shiftDays(inFirst, 1 - weekdayOf(inFirst) + 7 * (week - 1))
  const found = weekOf(monday)
  return found.week === week && found.year === String(year) ? monday : null
}

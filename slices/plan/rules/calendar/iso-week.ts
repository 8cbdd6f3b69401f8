import { dayPart, type LocalTime, shiftDays, weekdayOf } from '../../../../kit/kernel/local-time.ts'

/** The Monday of the week. */
export const mondayOf = (at: LocalTime): LocalTime => shiftDays(dayPart(at), 1 - weekdayOf(at))

/** ISO 8601: week 1 is the one with the year's first Thursday. `2026-W53` covers New Year's Day 2027. */
export function isoWeekOf(at: LocalTime): { year: number; week: number; key: string } {
  const thursday = shiftDays(mondayOf(at), 3)
  const year = Number(thursday.slice(0, 4))
  const dayOfYear = (Date.parse(thursday) - Date.parse(`${year}-01-01`)) / 86_400_000
  const week = Math.floor(dayOfYear / 7) + 1
  return { year, week, key: `${year}-W${String(week).padStart(2, '0')}` }
}

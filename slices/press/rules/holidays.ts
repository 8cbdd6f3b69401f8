import { dayNumber, weekdayOf } from './oslo-clock.ts'

/** Days from Easter Sunday: Maundy Thursday, Good Friday, Easter, Ascension, Whitsun. */
const FROM_EASTER = [-3, -2, 0, 1, 39, 49, 50]
const FIXED = ['01-01', '05-01', '05-17', '12-25', '12-26']
const years = new Map<number, ReadonlySet<number>>()

/** Public holidays of Norway in a year, as day numbers. */
export function holidaysOf(year: number): ReadonlySet<number> {
  const known = years.get(year)
  if (known) return known
  const easter = easterSunday(year)
  const days = new Set([
    ...FROM_EASTER.map((count) => easter + count),
    ...FIXED.map((day) => dayNumber(`${year}-${day}`)),
  ])
  years.set(year, days)
  return days
}

/** Butcher's computus for the Gregorian calendar. */
function easterSunday(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  const day = dayNumber(
    `${year}-${String(Math.floor(f / 31)).padStart(2, '0')}-${String((f % 31) + 1).padStart(2, '0')}`,
  )
  if (weekdayOf(day) !== 7) throw new Error(`Easter of ${year} is not a Sunday`)
  return day
}

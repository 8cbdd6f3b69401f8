import { oldestFirst } from './in-time.ts'
import { type LocalTime, shiftDays } from './local-time.ts'

export const HOLIDAYS = [
  'new-year',
  'maundy-thursday',
  'good-friday',
  'easter-sunday',
  'easter-monday',
  'labour-day',
  'constitution-day',
  'ascension',
  'whit-sunday',
  'whit-monday',
  'christmas-day',
  'boxing-day',
] as const
export type Holiday = (typeof HOLIDAYS)[number]

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
export function easterSunday(year: number): LocalTime {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return `${year}-${String(Math.floor(f / 31)).padStart(2, '0')}-${String((f % 31) + 1).padStart(2, '0')}`
}

/** The days of the year on which Norway is closed (lov om helligdager and lov om 1 og 17 mai). */
export function publicHolidays(year: number): { day: LocalTime; name: Holiday }[] {
  const easter = easterSunday(year)
  const days = [
    { day: `${year}-01-01`, name: 'new-year' as const },
    { day: shiftDays(easter, -3), name: 'maundy-thursday' as const },
    { day: shiftDays(easter, -2), name: 'good-friday' as const },
    { day: easter, name: 'easter-sunday' as const },
    { day: shiftDays(easter, 1), name: 'easter-monday' as const },
    { day: `${year}-05-01`, name: 'labour-day' as const },
    { day: `${year}-05-17`, name: 'constitution-day' as const },
    { day: shiftDays(easter, 39), name: 'ascension' as const },
    { day: shiftDays(easter, 49), name: 'whit-sunday' as const },
    { day: shiftDays(easter, 50), name: 'whit-monday' as const },
    { day: `${year}-12-25`, name: 'christmas-day' as const },
    { day: `${year}-12-26`, name: 'boxing-day' as const },
  ]
  return oldestFirst(
    days,
    ({ day }) => day,
    (_, place) => place,
  )
}

/** Public holidays from one day to another, both included. */
export function holidaysBetween(from: LocalTime, to: LocalTime): { day: LocalTime; name: Holiday }[] {
  const years: number[] = []
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) years.push(year)
  return years.flatMap(publicHolidays).filter(({ day }) => day >= from.slice(0, 10) && day <= to.slice(0, 10))
}

import { isLocalTime } from './local-time.ts'
import { dayNumber, dayText, instantAt, minuteOf, wallClock, weekdayOf } from './oslo-clock.ts'
import { publicHolidays } from './public-holidays.ts'

/** When the telephone of the press is answered, in one part of the year. */
export type TelephoneHours = {
  /** `09-15` and `05-14`, both days in it; may run over New Year. */
  seasonFrom: string
  seasonTo: string
  /** 1 is Monday. */
  weekdays: readonly number[]
  /** `08:00`, `15:45`. */
  opens: string
  closes: string
  onHolidays: boolean
  /** Nobody answers in this part of the year: Christmas Eve, a week in July. */
  isClosed: boolean
}

/** Days that are public holidays, as `YYYY-MM-DD`, by year. */
const holidays = new Map<number, ReadonlySet<string>>()
function isHoliday(day: string): boolean {
  const year = Number(day.slice(0, 4))
  const known = holidays.get(year) ?? new Set(publicHolidays(year).map((one) => one.day))
  holidays.set(year, known)
  return known.has(day)
}

export type Opening = { from: number; to: number }
const LONGEST_LOOK = 40

/** The opening of one day, or null when the telephone is closed all day. The shortest part of the year decides. */
export function openingOn(hours: readonly TelephoneHours[], day: number): Opening | null {
  const text = dayText(day)
  const row = hours
    .filter((one) => inSeason(one, text.slice(5)) && one.weekdays.includes(weekdayOf(day)))
    .reduce<TelephoneHours | null>((best, one) => (best && seasonDays(best) <= seasonDays(one) ? best : one), null)
  if (!row || row.isClosed || (!row.onHolidays && isHoliday(text))) return null
  return { from: instantAt(day, minuteOf(row.opens)), to: instantAt(day, minuteOf(row.closes)) }
}

/** How many days a part of the year has, both ends in it; in a leap year, so that 29 February has a place. */
export function seasonDays({ seasonFrom, seasonTo }: Pick<TelephoneHours, 'seasonFrom' | 'seasonTo'>): number {
  const at = (day: string) => dayNumber(`2028-${day}`)
  const days = at(seasonTo) - at(seasonFrom) + 1
  return days > 0 ? days : days + 366
}

export type HoursFault = 'backwards' | 'overlap' | 'no-day'

/**
 * What is wrong with the hours as a whole. Parts of the year may lie inside one another, the shortest decides; two that
 * are as long and share a day would leave it to chance.
 */
export function hoursFault(hours: readonly TelephoneHours[]): HoursFault | null {
  if (hours.some((one) => !isDay(one.seasonFrom) || !isDay(one.seasonTo) || one.weekdays.length === 0)) return 'no-day'
  if (hours.some((one) => !one.isClosed && minuteOf(one.closes) <= minuteOf(one.opens))) return 'backwards'
  const clash = (a: TelephoneHours, b: TelephoneHours) =>
    seasonDays(a) === seasonDays(b) &&
    a.weekdays.some((day) => b.weekdays.includes(day)) &&
    (inSeason(a, b.seasonFrom) || inSeason(b, a.seasonFrom))
  return hours.some((one, index) => hours.slice(index + 1).some((other) => clash(one, other))) ? 'overlap' : null
}

const isDay = (day: string) => isLocalTime(`2028-${day}`)

function inSeason({ seasonFrom, seasonTo }: TelephoneHours, day: string): boolean {
  if (seasonFrom <= seasonTo) return seasonFrom <= day && day <= seasonTo
  return day >= seasonFrom || day <= seasonTo
}

/** Open now, and until when; or closed, and when it opens next. Null when no hours are set. */
export function telephoneState(
  hours: readonly TelephoneHours[],
  at: number,
): { isOpen: boolean; changesAt: number } | null {
  const { day } = wallClock(at)
  for (let step = 0; step < LONGEST_LOOK; step++) {
    const opening = openingOn(hours, day + step)
    if (!opening || opening.to <= at) continue
    return opening.from <= at ? { isOpen: true, changesAt: opening.to } : { isOpen: false, changesAt: opening.from }
  }
  return null
}

/** Milliseconds of open telephone between two instants. Without hours, every minute counts. */
export function openTimeIn(hours: readonly TelephoneHours[], from: number, to: number): number {
  if (hours.length === 0) return Math.max(0, to - from)
  let sum = 0
  for (let day = wallClock(from).day; day <= wallClock(to).day; day++) {
    const opening = openingOn(hours, day)
    if (opening) sum += Math.max(0, Math.min(opening.to, to) - Math.max(opening.from, from))
  }
  return sum
}

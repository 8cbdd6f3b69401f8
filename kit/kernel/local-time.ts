/**
 * The wall clock in Norway. `YYYY-MM-DD` is a whole day, `YYYY-MM-DDTHH:MM` a time of day; as text they sort by time. What
 * happens every Monday at 09.00 happens at 09.00 on the wall, in winter and in summer.
 */
export type LocalTime = string

const MINUTE = 60_000
const DAY = 86_400_000

export const isWholeDay = (at: LocalTime) => at.length === 10
export const dayPart = (at: LocalTime) => at.slice(0, 10)

const PATTERN = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d)?$/

/** Is it a day or a time that exists? 31 February does not. */
export function isLocalTime(text: string): boolean {
  return PATTERN.test(text) && render(flat(text), isWholeDay(text)) === text
}

/** Milliseconds as if the wall clock were UTC: for arithmetic on the wall alone. */
function flat(at: LocalTime): number {
  return Date.parse(isWholeDay(at) ? `${at}T00:00:00Z` : `${at}:00Z`)
}

function render(flatMs: number, wholeDay: boolean): LocalTime {
  return new Date(flatMs).toISOString().slice(0, wholeDay ? 10 : 16)
}

export const shiftDays = (at: LocalTime, days: number): LocalTime => render(flat(at) + days * DAY, isWholeDay(at))

export const shiftMinutes = (at: LocalTime, minutes: number): LocalTime =>
  render(flat(at) + minutes * MINUTE, isWholeDay(at))

/** Whole days from the day of `from` to the day of `to`. */
export const daysBetween = (from: LocalTime, to: LocalTime): number => (flat(dayPart(to)) - flat(dayPart(from))) / DAY

/** Minutes on the wall from `from` to `to`; whole days count as midnight. */
export const minutesBetween = (from: LocalTime, to: LocalTime): number => (flat(to) - flat(from)) / MINUTE

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (at: LocalTime): number => new Date(flat(at)).getUTCDay() || 7

/** 01.00 UTC on the last Sunday of a month (0 to 11): when the clock is changed in Europe since 1996. */
function lastSunday(year: number, month: number): number {
  const end = new Date(Date.UTC(year, month + 1, 0, 1))
  return end.getTime() - end.getUTCDay() * DAY
}

/** By year: asked some hundred thousand times when it is read who has a duty at every hour of a month. */
const summers = new Map<number, { from: number; to: number }>()

function summerOf(year: number): { from: number; to: number } {
  const known = summers.get(year)
  if (known) return known
  const summer = { from: lastSunday(year, 2), to: lastSunday(year, 9) }
  summers.set(year, summer)
  return summer
}

const isSummer = (utc: number): boolean => {
  const { from, to } = summerOf(new Date(utc).getUTCFullYear())
  return utc >= from && utc < to
}

/** How far the wall clock in Norway is ahead of UTC, in milliseconds, at an instant in milliseconds. */
export const osloOffset = (utc: number): number => (isSummer(utc) ? 120 : 60) * MINUTE

/**
 * The moment when the wall clock in Norway shows this. A time that the change to summer time skips counts by the clock
 * before it; one that comes twice in autumn is the first of the two (RFC 5545, 3.3.5).
 */
export function momentOf(at: LocalTime): Date {
  const summer = flat(at) - 120 * MINUTE
  return new Date(isSummer(summer) ? summer : flat(at) - 60 * MINUTE)
}

/** What the wall clock in Norway shows at a moment, to the minute. */
export function localTimeOf(moment: Date): LocalTime {
  const utc = moment.getTime()
  return render(utc + osloOffset(utc), false)
}

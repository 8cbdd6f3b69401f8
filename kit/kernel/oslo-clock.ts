import { osloOffset } from './local-time.ts'

/** Norwegian wall clock, as whole days since 1970 and minutes of the day. Instants are milliseconds since 1970. */
const HOUR = 3_600_000
const DAY = 24 * HOUR
const MINUTE = 60_000

/** The day and the minute that the clock on the wall shows. */
export function wallClock(at: number): { day: number; minute: number } {
  const wall = at + osloOffset(at)
  const day = Math.floor(wall / DAY)
  return { day, minute: Math.floor((wall - day * DAY) / MINUTE) }
}

/**
 * The instant at which the clock shows this minute of the day (1440 is the next midnight). A time that comes twice in
 * autumn is the first of the two; one that never comes in spring is the moment the clock jumps.
 */
export function instantAt(day: number, minute: number): number {
  const wall = day * DAY + minute * MINUTE
  for (const offset of [2 * HOUR, HOUR]) if (osloOffset(wall - offset) === offset) return wall - offset
  return Math.floor((wall - HOUR) / HOUR) * HOUR
}

/** `2026-03-29` as a number of days. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY)
}

export function dayText(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** Weeks since the Monday before 1970. */
export function weekNumber(day: number): number {
  return Math.floor((day + 3) / 7)
}

/** `08:30` and `24:00` as minutes of the day. */
export function minuteOf(text: string): number {
  const [hours, minutes] = text.split(':').map(Number) as [number, number]
  return hours * 60 + minutes
}

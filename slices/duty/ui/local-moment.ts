import { dayNumber, dayText, instantAt, minuteOf, wallClock } from '../../../kit/kernel/oslo-clock.ts'

const two = (number: number) => String(number).padStart(2, '0')

/** A moment as a field for date and time shows it, by the Norwegian clock: `2026-03-10T10:00`. */
export function localText(at: Date): string {
  const { day, minute } = wallClock(at.getTime())
  return `${dayText(day)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

/** What somebody wrote in such a field as a moment, or null when it is no time. */
export function momentOf(text: string): Date | null {
  const found = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(text)
  if (!found) return null
  const at = instantAt(dayNumber(found[1]!), minuteOf(found[2]!))
  return Number.isNaN(at) ? null : new Date(at)
}

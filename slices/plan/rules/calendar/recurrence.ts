import {
  daysBetween,
  isWholeDay,
  type LocalTime,
  momentOf,
  shiftDays,
  weekdayOf,
} from '../../../../kit/kernel/local-time.ts'

export const FREQUENCIES = ['daily', 'weekly', 'monthly', 'yearly'] as const
export type Frequency = (typeof FREQUENCIES)[number]
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type Weekday = (typeof WEEKDAYS)[number]

/**
 * How something comes again. Weekly: on these weekdays, or on that of the first time. Monthly: on the first to fourth, or
 * the last (-1), of its weekday; without `nth` on its date. It ends after `until` (a day, included), or after `count` times.
 */
export type Recurrence = {
  freq: Frequency
  interval: number
  weekdays: Weekday[]
  nth: number | null
  until: LocalTime | null
  count: number | null
}

/** Something that may come again. `starts` is the first time. */
export type Recurring = { starts: LocalTime; recurrence: Recurrence | null }

/** The rule as RFC 5545 writes it. In a feed `UNTIL` is a moment in UTC where the start is a time, and a date where it is a day. */
export function ruleText({ starts, recurrence }: Recurring & { recurrence: Recurrence }, isFeed = true): string {
  const { freq, interval, until, count } = recurrence
  const parts = [`FREQ=${freq.toUpperCase()}`]
  if (interval > 1) parts.push(`INTERVAL=${interval}`)
  const days = byDay(starts, recurrence)
  if (days.length > 0) parts.push(`BYDAY=${days.join(',')}`)
  if (count !== null) parts.push(`COUNT=${count}`)
  else if (until !== null) parts.push(`UNTIL=${untilText(starts, until, isFeed)}`)
  return parts.join(';')
}

function byDay(starts: LocalTime, { freq, weekdays, nth }: Recurrence): string[] {
  if (freq === 'weekly') return WEEKDAYS.filter((day) => weekdays.includes(day))
  if (freq === 'monthly' && nth !== null) return [`${nth}${WEEKDAYS[weekdayOf(starts) - 1]}`]
  return []
}

function untilText(starts: LocalTime, until: LocalTime, isFeed: boolean): string {
  if (isWholeDay(starts)) return until.replaceAll('-', '')
  if (!isFeed) return `${until.replaceAll('-', '')}T235959`
  return momentOf(`${until}T23:59`)
    .toISOString()
    .replaceAll(/[-:]|\.\d+/g, '')
}

/** The same rule for a first time that was moved to `to`: its weekdays, place in the month and last day move along. */
export function moveRecurrence(from: LocalTime, to: LocalTime, recurrence: Recurrence): Recurrence {
  const days = daysBetween(from, to)
  const turned = recurrence.weekdays.map((day) => WEEKDAYS[(((WEEKDAYS.indexOf(day) + days) % 7) + 7) % 7]!)
  return {
    ...recurrence,
    weekdays: WEEKDAYS.filter((day) => turned.includes(day)),
    nth: recurrence.nth === null ? null : nthOf(to, recurrence.nth),
    until: recurrence.until === null ? null : shiftDays(recurrence.until, days),
  }
}

/** Which of its weekday in the month a day is: 1 to 4, or -1 for the last where that was meant or there is a fifth. */
export function nthOf(at: LocalTime, meant = 1): number {
  const isLast = shiftDays(at.slice(0, 10), 7).slice(0, 7) !== at.slice(0, 7)
  const place = Math.ceil(Number(at.slice(8, 10)) / 7)
  return isLast && (meant < 0 || place > 4) ? -1 : place
}

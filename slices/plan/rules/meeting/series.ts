import { type LocalTime, minutesBetween, shiftMinutes } from '../../../../kit/kernel/local-time.ts'
import { nthOf } from '../calendar/recurrence.ts'
import { timesOf } from '../calendar/series.ts'

/** How a meeting comes again: every so many weeks, or on the same weekday of the month; `count` times in all, the first included. */
export type MeetingSeries = { every: 'week' | 'month'; interval: number; count: number }

export const MOST_MEETINGS = 52

/** When each meeting of the series begins and ends, the first one first. Holidays are not left out: a person decides. */
export function meetingTimes(
  first: { starts: LocalTime; ends: LocalTime },
  series: MeetingSeries | null,
): { starts: LocalTime; ends: LocalTime }[] {
  if (series === null) return [first]
  const length = minutesBetween(first.starts, first.ends)
  const recurrence = {
    freq: series.every === 'week' ? ('weekly' as const) : ('monthly' as const),
    interval: series.interval,
    weekdays: [],
    nth: series.every === 'month' ? nthOf(first.starts) : null,
    until: null,
    count: Math.min(series.count, MOST_MEETINGS),
  }
  return [...timesOf({ starts: first.starts, recurrence })].map((starts) => ({
    starts,
    ends: shiftMinutes(starts, length),
  }))
}

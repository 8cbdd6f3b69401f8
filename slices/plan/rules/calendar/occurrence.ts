import { oldestFirst } from '../../../../kit/kernel/in-time.ts'
import { dayPart, daysBetween, type LocalTime, shiftDays } from '../../../../kit/kernel/local-time.ts'
import { endFor } from './occurrence-end.ts'
import type { Recurring } from './recurrence.ts'
import { startsBetween, timesOf } from './series.ts'

/** One time of a series that is unlike the rest: moved, or (`starts` null) taken out. `at` is when the rule has it. */
export type Exception = { at: LocalTime; starts: LocalTime | null; ends: LocalTime | null }

/** Something in the calendar. `ends` is the end on the wall clock, or the last day (included) of something all day. */
export type Scheduled = Recurring & { ends: LocalTime; exceptions: Exception[] }

/** One time it happens. `at` names it, whatever it was moved to. */
export type Occurrence = { at: LocalTime; starts: LocalTime; ends: LocalTime; isMoved: boolean }

/** Every time it happens that touches the days from `from` to `to`, both included, by the order of its starts. */
export function occurrencesBetween(item: Scheduled, from: LocalTime, to: LocalTime): Occurrence[] {
  const length = daysBetween(item.starts, item.ends)
  const unlike = new Map(item.exceptions.map((exception) => [exception.at, exception]))
  const regular = startsBetween(item, shiftDays(from, -length), to)
    .filter((at) => !unlike.has(at))
    .map((at) => ({ at, starts: at, ends: endFor(item, at), isMoved: false }))
  const moved = item.exceptions.flatMap(({ at, starts, ends }) =>
    starts === null ? [] : [{ at, starts, ends: ends ?? endFor(item, starts), isMoved: true }],
  )
  return oldestFirst(
    [...regular, ...moved].filter((one) => dayPart(one.starts) <= to && dayPart(one.ends) >= from),
    ({ starts }) => starts,
    ({ at }) => at,
  )
}

/** Is `at` a time that the series has by its rule? */
export function hasTime(item: Recurring, at: LocalTime): boolean {
  return startsBetween(item, dayPart(at), dayPart(at)).includes(at)
}

/** The last day it touches, or null when it never ends: what a database can find it by. */
export function lastDayOf(item: Scheduled): LocalTime | null {
  const { recurrence } = item
  const moved = item.exceptions.flatMap(({ starts, ends }) => (starts === null ? [] : [dayPart(ends ?? starts)]))
  if (recurrence === null) return [dayPart(item.ends), ...moved].toSorted().at(-1)!
  if (recurrence.count === null && recurrence.until === null) return null
  const last = [...timesOf({ starts: item.starts, recurrence })].at(-1) ?? item.starts
  return [dayPart(endFor(item, last)), ...moved].toSorted().at(-1)!
}

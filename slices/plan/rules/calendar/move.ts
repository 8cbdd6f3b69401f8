import { oldestFirst } from '../../../../kit/kernel/in-time.ts'
import { dayPart, isWholeDay, type LocalTime } from '../../../../kit/kernel/local-time.ts'
import { type Exception, hasTime, type Scheduled } from './occurrence.ts'
import { endFor } from './occurrence-end.ts'
import { moveRecurrence, type Recurrence } from './recurrence.ts'
import { timesOf } from './series.ts'

export type Move = { starts: LocalTime; ends: LocalTime }
export type SpanFault = 'ends-before-start' | 'mixed'
export type MoveFault = SpanFault | 'no-such-time'

/** What is wrong with a start and an end, whatever they belong to. */
export function spanFault({ starts, ends }: Move): SpanFault | null {
  if (isWholeDay(starts) !== isWholeDay(ends)) return 'mixed'
  return ends < starts ? 'ends-before-start' : null
}

/** One time of a series moved. Back to where the rule has it, and it is like the rest again. */
export function moveOne(item: Scheduled, at: LocalTime, to: Move): { exceptions: Exception[] } | MoveFault {
  const fault = spanFault(to)
  if (fault) return fault
  if (!hasTime(item, at)) return 'no-such-time'
  const others = item.exceptions.filter((one) => one.at !== at)
  if (to.starts === at && to.ends === endFor(item, at)) return { exceptions: others }
  return { exceptions: inOrder([...others, { at, starts: to.starts, ends: to.ends }]) }
}

/** One time of a series taken out, or (`isOut` false) put back as the rule has it. */
export function takeOut(item: Scheduled, at: LocalTime, isOut: boolean): { exceptions: Exception[] } | MoveFault {
  if (!hasTime(item, at)) return 'no-such-time'
  const others = item.exceptions.filter((one) => one.at !== at)
  return { exceptions: isOut ? inOrder([...others, { at, starts: null, ends: null }]) : others }
}

export type MovedSeries = Move & { recurrence: Recurrence | null; exceptions: Exception[] }

/**
 * The whole series moved as far as its time `at` is moved. Times that were taken out stay out: the third of the old series
 * is the third of the new one. Times that somebody moved stay where they put them.
 */
export function moveSeries(item: Scheduled, at: LocalTime, to: Move): MovedSeries | MoveFault {
  const fault = spanFault(to)
  if (fault) return fault
  const { recurrence } = item
  if (recurrence === null) return { ...to, recurrence: null, exceptions: [] }
  if (!hasTime(item, at)) return 'no-such-time'
  const starts = shiftedStart(item.starts, at, to.starts)
  const moved = moveRecurrence(item.starts, starts, recurrence)
  const length = { starts: to.starts, ends: to.ends }
  const next = { starts, ends: endFor(length, starts), recurrence: moved }
  return { ...next, exceptions: carried(item, recurrence, starts, moved) }
}

/** The first time, moved by as many days as `at` was, on the new clock. */
function shiftedStart(first: LocalTime, at: LocalTime, to: LocalTime): LocalTime {
  const days = Math.round((Date.parse(dayPart(to)) - Date.parse(dayPart(at))) / 86_400_000)
  const day = new Date(Date.parse(dayPart(first)) + days * 86_400_000).toISOString().slice(0, 10)
  return day + to.slice(10)
}

function carried(item: Scheduled, old: Recurrence, starts: LocalTime, moved: Recurrence): Exception[] {
  if (item.exceptions.length === 0) return []
  const places = new Map<number, Exception>()
  const wanted = new Map(item.exceptions.map((exception) => [exception.at, exception]))
  let place = 0
  for (const at of timesOf({ starts: item.starts, recurrence: old })) {
    const exception = wanted.get(at)
    if (exception) places.set(place, exception)
    place++
    if (places.size === wanted.size) break
  }
  const kept: Exception[] = []
  let number = 0
  for (const at of timesOf({ starts, recurrence: moved })) {
    const exception = places.get(number++)
    if (exception) kept.push({ ...exception, at })
    if (kept.length === places.size) break
  }
  return kept
}

const inOrder = (exceptions: Exception[]) =>
  oldestFirst(
    exceptions,
    ({ at }) => at,
    (_, place) => place,
  )

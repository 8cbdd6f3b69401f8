import ICAL from 'ical.js'
import { isWholeDay, type LocalTime } from '../../../../kit/kernel/local-time.ts'
import { type Recurrence, type Recurring, ruleText } from './recurrence.ts'

/** What nobody may ask for: a time each day until the end of the world, drawn on a page. */
const MOST = 4_000

/** Every time it begins from `from` to `to` (days, both included), in order. */
export function startsBetween(item: Recurring, from: LocalTime, to: LocalTime): LocalTime[] {
  const { starts, recurrence } = item
  const isWithin = (at: LocalTime) => at.slice(0, 10) >= from && at.slice(0, 10) <= to
  if (recurrence === null) return isWithin(starts) ? [starts] : []
  const found: LocalTime[] = []
  for (const at of timesOf({ starts, recurrence })) {
    if (at.slice(0, 10) > to) break
    if (isWithin(at)) found.push(at)
  }
  return found
}

/** The times of a series, one by one, without an end where it has none. The wall clock counts, so no zone is needed. */
export function* timesOf({ starts, recurrence }: Recurring & { recurrence: Recurrence }): Generator<LocalTime> {
  const first = isWholeDay(starts) ? ICAL.Time.fromDateString(starts) : ICAL.Time.fromDateTimeString(`${starts}:00`)
  const iterator = ICAL.Recur.fromString(ruleText({ starts, recurrence }, false)).iterator(first)
  const length = starts.length
  for (let next = iterator.next(), seen = 0; next && seen < MOST; next = iterator.next(), seen++)
    yield next.toString().slice(0, length)
}

export type RecurrenceFault = 'interval' | 'ends-before-start' | 'never' | 'start-off-rule'

/** What keeps a rule from being stored. The first time must be one of the rule's own, or calendars disagree about it. */
export function recurrenceFault({ starts, recurrence }: Recurring): RecurrenceFault | null {
  if (recurrence === null) return null
  const { interval, count, until } = recurrence
  if (!Number.isInteger(interval) || interval < 1 || interval > 99) return 'interval'
  if (count !== null && (!Number.isInteger(count) || count < 1 || count > 999)) return 'never'
  if (until !== null && until < starts.slice(0, 10)) return 'ends-before-start'
  const [first] = timesOf({ starts, recurrence })
  return first === starts ? null : 'start-off-rule'
}

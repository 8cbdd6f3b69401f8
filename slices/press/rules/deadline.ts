import { instantAt, wallClock } from '../../../kit/kernel/oslo-clock.ts'
import { openingOn, openTimeIn, type TelephoneHours } from '../../../kit/kernel/telephone-hours.ts'

/** Shares of the time to the deadline at which the clock speaks. */
export const WARNINGS = [50, 80, 100] as const
/** After the deadline it speaks again this often, while anybody can be reached. */
const AGAIN_MS = 30 * 60_000
const MOST_DAYS = 400

/**
 * The instant at which this share of the time is used. Nights, weekends and holidays are left out where there are hours;
 * a deadline without an open minute before it counts every minute. 100 is the deadline itself.
 */
export function instantOf(share: number, from: number, to: number, hours: readonly TelephoneHours[]): number {
  if (share >= 100) return to
  const open = openTimeIn(hours, from, to)
  if (open === 0 || hours.length === 0) return from + Math.floor(((to - from) * share) / 100)
  let left = Math.ceil((open * share) / 100)
  const first = wallClock(from).day
  for (let day = first; day < first + MOST_DAYS; day++) {
    const opening = openingOn(hours, day)
    if (!opening) continue
    const start = Math.max(opening.from, from)
    const length = Math.max(0, Math.min(opening.to, to) - start)
    if (left <= length) return start + left
    left -= length
  }
  return to
}

/**
 * What the clock has said by now, and when it speaks next. `warned` is 0, 50, 80, 100, and above 100 one for each time
 * after the deadline: it is never silent while nobody has answered.
 */
export function clockAt(
  asked: { from: number; to: number; now: number },
  hours: readonly TelephoneHours[],
): { warned: number; nextAt: number } {
  const { from, to, now } = asked
  if (now >= to) {
    const times = Math.floor((now - to) / AGAIN_MS)
    return { warned: 100 + times, nextAt: to + (times + 1) * AGAIN_MS }
  }
  const moments = WARNINGS.map((share) => ({ share, at: instantOf(share, from, to, hours) }))
  const said = moments.filter((one) => one.at <= now).at(-1)?.share ?? 0
  return { warned: said, nextAt: moments.find((one) => one.at > now)?.at ?? to }
}

/** The deadline of somebody who named none: when the telephone next closes with at least this much open time before it. */
export function usualDeadline(from: number, hours: readonly TelephoneHours[], atLeastMs = 2 * 3_600_000): number {
  const { day } = wallClock(from)
  for (let step = 0; step < 40 && hours.length > 0; step++) {
    const opening = openingOn(hours, day + step)
    if (opening && openTimeIn(hours, from, opening.to) >= atLeastMs) return opening.to
  }
  return instantAt(day + 1, 15 * 60)
}

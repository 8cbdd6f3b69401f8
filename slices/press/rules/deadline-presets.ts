import { instantAt, wallClock } from '../../../kit/kernel/oslo-clock.ts'
import { openingOn, type TelephoneHours } from '../../../kit/kernel/telephone-hours.ts'
import { usualDeadline } from './deadline.ts'

export const PRESET_CODES = ['minutes', 'hours', 'today', 'tomorrow', 'days'] as const
/** A deadline offered as a choice: its words stand in `press-desk:preset.<code>`, and `spokenDeadline` understands them. */
export type DeadlinePreset = { code: (typeof PRESET_CODES)[number]; amount: number }

/**
 * close: when the telephone next closes with at least this many open hours before it. open-hours: when so many hours of the telephone
 * have passed. open-days: when the telephone closes on the so-manieth day that it is open after today.
 */
export const USUAL_CODES = ['close', 'open-hours', 'open-days'] as const
export type UsualTime = { code: (typeof USUAL_CODES)[number]; amount: number }
export type KindRule = { usual: UsualTime; presets: readonly DeadlinePreset[] }

/** The deadlines that this kind of request is offered; those of today that have passed are left out. */
export function deadlinePresets(rule: KindRule | undefined, now: Date): DeadlinePreset[] {
  const { minute } = wallClock(now.getTime())
  return (rule?.presets ?? []).filter(({ code, amount }) => code !== 'today' || amount * 60 > minute)
}

const HOUR_MS = 3_600_000
const LONGEST_LOOK = 400

/** The deadline of somebody who named none. Nights, weekends and holidays are left out where the telephone has hours. */
export function usualDue({ code, amount }: UsualTime, from: number, hours: readonly TelephoneHours[]): number {
  if (code === 'close') return usualDeadline(from, hours, amount * HOUR_MS)
  return code === 'open-hours' ? afterOpenHours(amount, from, hours) : afterOpenDays(amount, from, hours)
}

function afterOpenHours(amount: number, from: number, hours: readonly TelephoneHours[]): number {
  let left = amount * HOUR_MS
  const { day } = wallClock(from)
  for (let step = 0; step < LONGEST_LOOK && hours.length > 0; step++) {
    const opening = openingOn(hours, day + step)
    if (!opening) continue
    const start = Math.max(opening.from, from)
    if (opening.to - start >= left) return start + left
    left -= Math.max(0, opening.to - start)
  }
  return from + amount * HOUR_MS
}

function afterOpenDays(amount: number, from: number, hours: readonly TelephoneHours[]): number {
  const { day } = wallClock(from)
  let left = amount
  for (let step = 1; step < LONGEST_LOOK && hours.length > 0; step++) {
    const opening = openingOn(hours, day + step)
    if (opening && --left === 0) return opening.to
  }
  return instantAt(day + amount, 15 * 60)
}

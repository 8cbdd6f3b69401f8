import { daysBetween, isWholeDay, type LocalTime, shiftDays, shiftMinutes } from '../../../../kit/kernel/local-time.ts'
import { isoWeekOf, mondayOf } from './iso-week.ts'

/** First and last day of the weeks that a month touches. `day` is any day of it. */
export function weeksOfMonth(day: LocalTime): { from: LocalTime; to: LocalTime } {
  const first = `${day.slice(0, 7)}-01`
  const last = shiftDays(monthAfter(first, 1), -1)
  return { from: mondayOf(first), to: shiftDays(mondayOf(last), 6) }
}

/** The first day of the month that lies `months` after that of `day`. */
export function monthAfter(day: LocalTime, months: number): LocalTime {
  const [year, month] = day.split('-').map(Number) as [number, number]
  const at = new Date(Date.UTC(year, month - 1 + months, 1))
  return at.toISOString().slice(0, 10)
}

/** Every day from one to another, both included. */
export function daysFrom(from: LocalTime, to: LocalTime): LocalTime[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, place) => shiftDays(from, place))
}

/** The days as weeks of seven, with the number of each. */
export function weeksFrom(from: LocalTime, to: LocalTime): { week: number; monday: LocalTime; days: LocalTime[] }[] {
  const days = daysFrom(mondayOf(from), to)
  return Array.from({ length: Math.ceil(days.length / 7) }, (_, place) => {
    const own = days.slice(place * 7, place * 7 + 7)
    return { week: isoWeekOf(own[0]!).week, monday: own[0]!, days: own }
  })
}

export type MovedBy = { days?: number; minutes?: number }

/** A start and an end moved by whole days, or on the clock; what is all day has no clock to move on. */
export function spanMoved(span: { starts: LocalTime; ends: LocalTime }, { days = 0, minutes = 0 }: MovedBy) {
  const moved = (at: LocalTime) => shiftDays(isWholeDay(at) ? at : shiftMinutes(at, minutes), days)
  return { starts: moved(span.starts), ends: moved(span.ends) }
}

/** In which row each stands so that none lies over another: the fewest rows, the earliest highest. */
export function lanes<Bar extends { from: number; to: number }>(bars: readonly Bar[]): { bar: Bar; lane: number }[] {
  const ends: number[] = []
  return bars
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
    .map((bar) => {
      const free = ends.findIndex((end) => end < bar.from)
      const lane = free < 0 ? ends.length : free
      ends[lane] = bar.to
      return { bar, lane }
    })
}

import { dayText, instantAt, wallClock, weekdayOf } from '../../../kit/kernel/oslo-clock.ts'
import { type DutyBook, holds, type RotaRow, rotaHolds, rotaSpan, type Span } from './duty-book.ts'
import { isAway } from './duty-chain.ts'
import { officesOf, type Place, type RotaDuty } from './words.ts'

export type DutySource = 'shift' | 'rota' | 'duty'
/** Who is set at a place through a part of a day, and by what; `personId` is null where nobody is. */
export type WeekPart = Span & { personId: string | null; source: DutySource | null; id: string | null; isAway: boolean }
export type WeekDay = { day: string; places: Record<Place, WeekPart[]> }

/** What is set in one unit for one duty, with the ids by which it can be taken back. Shifts made last come first. */
export type SetDuty = {
  duty: RotaDuty
  shifts: readonly (Span & { id: string; place: Place; personId: string })[]
  rota: readonly (RotaRow & { id: string })[]
  holders: readonly (Span & { duty: string; personId: string })[]
}

const DAYS = [0, 1, 2, 3, 4, 5, 6]

/** The Monday of the week that an instant is in, as a number of days. */
export function mondayOf(at: number): number {
  const { day } = wallClock(at)
  return day - weekdayOf(day) + 1
}

/** A week from Monday, midnight to midnight by the Norwegian clock. */
export const weekSpan = (monday: number): Span => ({ from: instantAt(monday, 0), to: instantAt(monday + 7, 0) })

/** The week as a grid: for each day and place the parts of the day in order, without hole and overlap. */
export function weekGrid(set: SetDuty, book: DutyBook, monday: number): WeekDay[] {
  return DAYS.map((step) => ({
    day: dayText(monday + step),
    places: {
      primary: partsOf(set, book, 'primary', monday + step),
      alternate: partsOf(set, book, 'alternate', monday + step),
    },
  }))
}

function partsOf(set: SetDuty, book: DutyBook, place: Place, day: number): WeekPart[] {
  const span = { from: instantAt(day, 0), to: instantAt(day + 1, 0) }
  const parts: WeekPart[] = []
  const edges = [...edgesIn(set, book, place, day, span), span.to]
  let from = span.from
  for (const to of edges) {
    const found = setAt(set, place, from)
    const away = found.personId !== null && isAway(book, found.personId, from)
    const last = parts.at(-1)
    if (last && last.personId === found.personId && last.id === found.id && last.isAway === away) last.to = to
    else parts.push({ from, to, ...found, isAway: away })
    from = to
  }
  return parts
}

type Set = Pick<WeekPart, 'personId' | 'source' | 'id'>

/** A single shift goes before the rota, and the rota before the duty, as in the chain itself. */
function setAt(set: SetDuty, place: Place, at: number): Set {
  const shift = set.shifts.find((one) => one.place === place && holds(one, at))
  if (shift) return { personId: shift.personId, source: 'shift', id: shift.id }
  const row = set.rota.find((one) => one.place === place && rotaHolds(one, at))
  if (row) return { personId: row.personId, source: 'rota', id: row.id }
  const offices: readonly string[] = officesOf(set.duty)[place]
  const held = set.holders.find((one) => offices.includes(one.duty) && holds(one, at))
  return held ? { personId: held.personId, source: 'duty', id: null } : { personId: null, source: null, id: null }
}

function edgesIn(set: SetDuty, book: DutyBook, place: Place, day: number, span: Span): number[] {
  const rows = set.rota.filter((one) => one.place === place)
  const rota = rows.flatMap((row) => [rotaSpan(row, day - 1), rotaSpan(row, day)]).filter((one) => one !== null)
  const placed = [...set.shifts.filter((one) => one.place === place), ...set.holders]
  const people = new Set([...placed, ...rows].map((one) => one.personId))
  const away = [...people].flatMap((id) => book.absences.get(id) ?? [])
  const edges = [...rota, ...placed, ...away].flatMap(({ from, to }) => [from, to])
  return [...new Set(edges.filter((edge) => span.from < edge && edge < span.to))].sort((a, b) => a - b)
}

/**
 * The same shifts so many weeks later, at the same time of the clock, also when the clock has changed in between. Only
 * those that begin in the week.
 */
export function shiftsLater<Shift extends Span>(shifts: readonly Shift[], monday: number, weeks: number): Shift[] {
  const { from, to } = weekSpan(monday)
  const later = (at: number) => {
    const { day, minute } = wallClock(at)
    return instantAt(day + weeks * 7, minute)
  }
  return shifts
    .filter((one) => from <= one.from && one.from < to)
    .map((one) => ({ ...one, from: later(one.from), to: Math.max(later(one.from) + 60_000, later(one.to)) }))
}

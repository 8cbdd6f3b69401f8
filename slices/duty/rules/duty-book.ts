import type { Duty } from '../../../kit/kernel/caller.ts'
import { dayNumber, instantAt, minuteOf, wallClock, weekdayOf, weekNumber } from '../../../kit/kernel/oslo-clock.ts'
import type { Place, RotaDuty } from './words.ts'

/** A stretch of time in milliseconds since 1970: from the first instant up to, not with, the second. */
export type Span = { from: number; to: number }

export type RotaRow = {
  duty: RotaDuty
  place: Place
  personId: string
  weekdays: readonly number[]
  /** Of the clock: `16:00`. When it ends before it starts, it goes on past midnight. */
  starts: string
  ends: string
  everyWeeks: number
  validFrom: string
  validTo: string | null
}

/** Who may be asked in one unit. Earlier entries go before later ones. */
export type UnitDuty = {
  parentId: string | null
  isMinistry: boolean
  shifts: readonly (Span & { duty: RotaDuty; place: Place; personId: string })[]
  rota: readonly RotaRow[]
  holders: readonly (Span & { duty: Duty; personId: string })[]
}

/** Everything that decides who answers. Pure values; made by `loadDutyBook`, or by dice in a test. */
export type DutyBook = {
  units: ReadonlyMap<string, UnitDuty>
  /** Where every chain ends. */
  directorateId: string
  /** While they work here. */
  people: ReadonlyMap<string, Span>
  /** By the absent person; the one registered last first. */
  absences: ReadonlyMap<string, readonly (Span & { deputyId: string | null })[]>
}

/** From here on an end is no end: somebody is away until they are back. */
const FAR = Date.parse('2200-01-01')
export const endOf = ({ to }: Span): number | null => (to < FAR ? to : null)

export const holds = (span: Span, at: number) => span.from <= at && at < span.to

/** Of each row: the same days are asked about for every unit below it. */
const spans = new WeakMap<RotaRow, Map<number, Span | null>>()

/** The stretch of a rota row that begins on this day, or null. */
export function rotaSpan(row: RotaRow, day: number): Span | null {
  const known = spans.get(row) ?? new Map<number, Span | null>()
  spans.set(row, known)
  if (!known.has(day)) known.set(day, spanOn(row, day))
  return known.get(day)!
}

function spanOn(row: RotaRow, day: number): Span | null {
  if (!row.weekdays.includes(weekdayOf(day))) return null
  const first = dayNumber(row.validFrom)
  if (day < first || (row.validTo !== null && day >= dayNumber(row.validTo))) return null
  if ((weekNumber(day) - weekNumber(first)) % row.everyWeeks !== 0) return null
  const [starts, ends] = [minuteOf(row.starts), minuteOf(row.ends)]
  const to = ends <= starts ? instantAt(day + 1, ends) : instantAt(day, ends)
  return { from: instantAt(day, starts), to }
}

/** Is this row on duty at the instant? It may have begun the day before. */
export function rotaHolds(row: RotaRow, at: number): boolean {
  const { day } = wallClock(at)
  return [day, day - 1].some((one) => {
    const span = rotaSpan(row, one)
    return span !== null && holds(span, at)
  })
}

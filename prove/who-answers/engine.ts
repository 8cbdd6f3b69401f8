import { bookOf, chainAt, turnsThatCount } from '../../slices/duty/index.ts'
import { dayOf } from '../../slices/organisation/index.ts'
import type { Said } from './oracle.ts'
import type { Asked, Rows } from './rows.ts'

export const GUARDS = ['absence', 'deputy', 'rota', 'shift', 'line', 'namer'] as const
export type Guard = (typeof GUARDS)[number]

/** The rows as the engine is given them when one of its guards is off. */
export function guarded(rows: Rows, guard: Guard | null): Rows {
  if (guard === 'absence') return { ...rows, absences: [] }
  if (guard === 'deputy') return { ...rows, absences: rows.absences.map((one) => ({ ...one, deputyId: null })) }
  if (guard === 'rota') return { ...rows, rota: [] }
  if (guard === 'shift') return { ...rows, shifts: [] }
  if (guard === 'line') return { ...rows, units: rows.units.map((unit) => ({ ...unit, parentId: null })) }
  const named = <Turn>(turns: Turn[]) => turns.map((turn) => ({ ...turn, namedBy: 'system:proof' }))
  if (guard === 'namer') return { ...rows, rota: named(rows.rota), shifts: named(rows.shifts) }
  return rows
}

const idOf = (prefix: string, index: number) => `${prefix}_${String(index).padStart(4, '0')}`

/** The chain of the engine, made of the rows in the way that the database is read. */
export function chainOf(all: Rows, question: { unitId: string; duty: Asked }, at: number, guard: Guard | null): Said[] {
  const rows = guarded(all, guard)
  const made = { made_by: 'system:proof', made_at: new Date(0) }
  const roster = {
    units: rows.units.map((unit) => ({ ...unit, name: unit.id, shortName: unit.id, dutyPhone: null })),
    people: rows.people.map((one) => ({ ...one, name: one.id, isProtected: false })),
    holders: rows.holders.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : 0)),
    absences: rows.absences
      .map(({ from, to, ...one }, index) => ({
        ...{ ...one, id: idOf('abs', index), from: new Date(from), to: to === null ? null : new Date(to) },
      }))
      .toReversed(),
  }
  const moment = { day: dayOf(new Date(at)), at: new Date(at) }
  const rota = rows.rota.map((row, index) => ({
    ...{ id: idOf('rot', index), duty: row.duty, unit_id: row.unitId, place: row.place, person_id: row.personId },
    ...{ weekdays: row.weekdays, starts: row.starts, ends: row.ends, every_weeks: row.everyWeeks },
    ...{ valid_from: row.validFrom, valid_to: row.validTo, named_by: row.namedBy, ...made },
  }))
  const shifts = rows.shifts
    .map((row, index) => ({
      ...{ id: idOf('shi', index), duty: row.duty, unit_id: row.unitId, place: row.place, person_id: row.personId },
      ...{ from_at: new Date(row.from), to_at: new Date(row.to), cancelled_at: null, named_by: row.namedBy, ...made },
    }))
    .toReversed()
  const book = bookOf(roster, turnsThatCount(rota, roster, moment), turnsThatCount(shifts, roster, moment))
  return book ? chainAt(book, question, at) : []
}

import type { Database } from '../../../kit/db/database.ts'
import { dayOf } from '../rules/day.ts'
import type { Unit } from '../rules/unit.ts'
import { findPersonByEmail, type Person } from '../store/people.ts'
import { findUnit, unitIdsBelow, unitsAt } from '../store/units.ts'

export type { Person }

/** The unit's id and those of all units below it, closed ones included. Empty when there is no such unit. */
export async function unitWithBelow(db: Database, unitId: string): Promise<string[]> {
  return unitIdsBelow(db, unitId)
}

/** The person who uses this e-mail address now, or null. */
export async function personByEmail(db: Database, email: string): Promise<Person | null> {
  return findPersonByEmail(db, email)
}

/** The unit as it is today, closed or not, or null. */
export async function unitById(db: Database, id: string): Promise<Unit | null> {
  return findUnit(db, id)
}

/**
 * The unit that the agency is, with all of its own below it; null where there is none yet. A ministry above it is not of the agency.
 */
export async function agencyUnit(db: Database, at: Date): Promise<Unit | null> {
  const units = await listUnits(db, { at })
  const isAbove = new Set(units.filter(({ kind }) => kind === 'ministry').map(({ id }) => id))
  const tops = units.filter(({ id, parentId }) => !isAbove.has(id) && (parentId === null || isAbove.has(parentId)))
  return tops.find(({ kind }) => kind === 'directorate') ?? tops[0] ?? null
}

/** The units that exist at a moment, named and placed as they were then, sorted by name. */
export async function listUnits(db: Database, { at }: { at: Date }): Promise<Unit[]> {
  return unitsAt(db, dayOf(at))
}

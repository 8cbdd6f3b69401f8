import type { Trx } from '../../../kit/db/database.ts'
import { dayOf } from '../rules/day.ts'
import { agencyFault } from '../rules/one-agency.ts'
import { nameFault } from '../rules/unit-names.ts'
import { unitsFrom } from '../store/units.ts'
import { refuse } from './refuse.ts'

/**
 * Does something to the units, one at a time, and takes it back when the agency would be two, or two of its units have one name. Throws
 * `organisation.second-directorate`, `organisation.second-top` and `organisation.name-taken`.
 */
export async function keepOneAgency<Result>(trx: Trx, now: Date, work: () => Promise<Result>): Promise<Result> {
  const before = await unitsFrom(trx, dayOf(now))
  const result = await work()
  const after = await unitsFrom(trx, dayOf(now))
  const [fault, name] = [agencyFault(before, after), nameFault(before, after)]
  if (fault) refuse('conflict', fault)
  if (name !== null) refuse('conflict', 'name-taken', { name })
  return result
}

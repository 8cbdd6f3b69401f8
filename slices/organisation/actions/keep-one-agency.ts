import type { Trx } from '../../../kit/db/database.ts'
import { dayOf } from '../rules/day.ts'
import { agencyFault } from '../rules/one-agency.ts'
import { unitsFrom } from '../store/units.ts'
import { refuse } from './refuse.ts'

/** Does something to the units, one at a time, and takes it back when the agency would be two. Throws `organisation.second-directorate` and `organisation.second-top`. */
export async function keepOneAgency<Result>(trx: Trx, now: Date, work: () => Promise<Result>): Promise<Result> {
  const before = await unitsFrom(trx, dayOf(now))
  const result = await work()
  const fault = agencyFault(before, await unitsFrom(trx, dayOf(now)))
  if (fault) refuse('conflict', fault)
  return result
}

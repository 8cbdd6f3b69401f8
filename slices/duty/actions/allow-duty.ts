import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { may } from '../../../kit/kernel/rights/may.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { callerOfPerson, unitById } from '../../organisation/index.ts'
import { dutyAbilities } from '../rules/duty-right.ts'
import { NAMES, TAKES } from '../rules/turn-right.ts'
import type { RotaDuty } from '../rules/words.ts'

/**
 * Throws `duty.not-allowed` when the caller does not keep this rota of the unit, and `duty.desk-elsewhere` for the desk of the directorate
 * in another unit.
 */
export async function allowDuty(varde: Varde, caller: Caller, unitId: string, duty: RotaDuty): Promise<void> {
  const unit = await unitById(varde.db, unitId)
  if (!unit || !dutyAbilities(caller, unitId, duty).includes('edit-duty'))
    throw new Failure('not-allowed', 'duty.not-allowed')
  if (duty === 'directorate-desk' && unit.kind !== 'directorate') throw new Failure('invalid', 'duty.desk-elsewhere')
}

/**
 * Who named this person for a turn: null for one who holds the duty there when it begins, or stands in for one who does; else the caller, who
 * must be able to lend it. Throws `duty.person` for somebody who does not work here, `duty.for-yourself` and `duty.not-yours-to-name`.
 */
export async function namedBy(
  varde: Varde,
  caller: Caller,
  { personId, unitId, duty, from }: { personId: string; unitId: string; duty: RotaDuty; from: Date },
  db: Database = varde.db,
): Promise<string | null> {
  const now = varde.now()
  const person = await callerOfPerson(db, personId, from > now ? from : now)
  if (!person || !(await callerOfPerson(db, personId, now))) throw new Failure('invalid', 'duty.person')
  if (may(person, TAKES[duty], unitId)) return null
  if (personId === caller.id) throw new Failure('not-allowed', 'duty.for-yourself')
  if (!may(caller, NAMES[duty], unitId)) throw new Failure('not-allowed', 'duty.not-yours-to-name')
  return caller.id
}

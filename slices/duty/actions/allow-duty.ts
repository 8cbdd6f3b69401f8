import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { callerOfPerson, unitById } from '../../organisation/index.ts'
import { dutyAbilities } from '../rules/duty-right.ts'
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

/** Throws `duty.person` for somebody who does not work here now. */
export async function mustWorkHere(varde: Varde, personId: string): Promise<void> {
  if (!(await callerOfPerson(varde.db, personId, varde.now()))) throw new Failure('invalid', 'duty.person')
}

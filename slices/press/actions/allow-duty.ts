import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { callerOfPerson, unitById } from '../../organisation/index.ts'
import { dutyAbilities } from '../rules/duty-right.ts'

/** Throws `press.duty-not-allowed` when the caller does not set who answers the press for this unit. */
export async function allowDuty(varde: Varde, caller: Caller, unitId: string): Promise<void> {
  const unit = await unitById(varde.db, unitId)
  if (!unit || !dutyAbilities(caller, unitId).includes('edit-duty'))
    throw new Failure('not-allowed', 'press.duty-not-allowed')
}

/** Throws `press.duty-person` for somebody who does not work here now. */
export async function mustWorkHere(varde: Varde, personId: string): Promise<void> {
  if (!(await callerOfPerson(varde.db, personId, varde.now()))) throw new Failure('invalid', 'press.duty-person')
}

import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dutyAbilities } from '../../duty/index.ts'
import { isMobileOfPerson } from '../../organisation/index.ts'
import { PRESS_EVENTS } from '../events.ts'
import { writeDutyNumber } from '../store/duty.ts'
import { announce } from './announce.ts'

export type NumbersInput = {
  unitId: string
  primary: string | null
  alternate: string | null
  /** Whoever sets them says so: no private number, and not the leader's own. */
  isDutyNumber: boolean
}

/**
 * Sets the numbers that the press calls. Somebody must say of them that they are the duty's own. Throws
 * `duty.not-allowed`, `press.number-not-marked`, `press.number-is-persons`.
 */
export async function setDutyNumbers(
  varde: Varde,
  caller: Caller,
  { unitId, primary, alternate, isDutyNumber }: NumbersInput,
): Promise<void> {
  if (!dutyAbilities(caller, unitId).includes('edit-duty')) throw new Failure('not-allowed', 'duty.not-allowed')
  const given = [primary, alternate].filter((number) => number !== null)
  if (given.length > 0 && !isDutyNumber) throw new Failure('invalid', 'press.number-not-marked')
  for (const number of given)
    if (await isMobileOfPerson(varde.db, number)) throw new Failure('invalid', 'press.number-is-persons', { number })
  await varde.db.transaction().execute(async (trx) => {
    const changed = { is_duty_number: true, changed_by: caller.id, changed_at: varde.now() }
    await writeDutyNumber(trx, { unit_id: unitId, primary_phone: primary, alternate_phone: alternate, ...changed })
    const content = { numbers: [primary, alternate].filter(Boolean).length }
    await announce(trx, varde, caller, { name: PRESS_EVENTS.dutySet, subject: unitId, unitId, content })
  })
}

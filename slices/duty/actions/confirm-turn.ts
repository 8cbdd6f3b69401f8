import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { DUTY_EVENTS } from '../events.ts'
import { findRota, findShift, renameRota, renameShift } from '../store/rota.ts'
import { allowDuty, namedBy } from './allow-duty.ts'
import { announce } from './announce.ts'
import { recordTurn } from './record-turn.ts'

/**
 * Says yes to a turn that somebody named who cannot any more: from now on it is the caller who named. Throws `duty.rota-not-found`, and as
 * `allowDuty` and `namedBy`.
 */
export async function confirmTurn(varde: Varde, caller: Caller, id: string): Promise<void> {
  const [shift, rota] = [await findShift(varde.db, id), await findRota(varde.db, id)]
  const row = shift ?? rota
  if (!row || shift?.cancelled_at) throw new Failure('not-found', 'duty.rota-not-found')
  const { duty, unit_id: unitId, person_id: personId } = row
  await allowDuty(varde, caller, unitId, duty)
  const named_by = await namedBy(varde, caller, { personId, unitId, duty, from: shift?.from_at ?? varde.now() })
  await varde.db.transaction().execute(async (trx) => {
    if (shift) await renameShift(trx, id, named_by)
    else await renameRota(trx, id, named_by)
    await recordTurn(trx, varde, caller, { duty, unit_id: unitId, person_id: personId, named_by })
    const content = { duty, [shift ? 'shift' : 'rota']: id, isNamed: named_by !== null, confirmed: true }
    await announce(trx, varde, caller, { name: DUTY_EVENTS.set, unitId, content })
  })
}

import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { DUTY_EVENTS } from '../events.ts'
import type { Place, RotaDuty } from '../rules/words.ts'
import { cancelShift, findShift, insertShift } from '../store/rota.ts'
import { allowDuty, namedBy } from './allow-duty.ts'
import { announce } from './announce.ts'
import { recordTurn } from './record-turn.ts'

/** Gives one person one shift, which goes before the rota. Throws as `addRota`, and `duty.shift-backwards`. */
export async function addShift(
  varde: Varde,
  caller: Caller,
  shift: { unitId: string; duty: RotaDuty; place: Place; personId: string; from: Date; to: Date },
): Promise<{ id: string }> {
  await allowDuty(varde, caller, shift.unitId, shift.duty)
  const named_by = await namedBy(varde, caller, shift)
  if (shift.to <= shift.from || shift.to <= varde.now()) throw new Failure('invalid', 'duty.shift-backwards')
  const id = newId('shi')
  await varde.db.transaction().execute(async (trx) => {
    const row = {
      id,
      duty: shift.duty,
      unit_id: shift.unitId,
      place: shift.place,
      person_id: shift.personId,
      from_at: shift.from,
      to_at: shift.to,
      named_by,
      made_by: caller.id,
      made_at: varde.now(),
      cancelled_at: null,
    }
    await insertShift(trx, row)
    await recordTurn(trx, varde, caller, row)
    const about = {
      unitId: shift.unitId,
      content: { duty: shift.duty, shift: id, isNamed: named_by !== null },
    }
    await announce(trx, varde, caller, { name: DUTY_EVENTS.set, ...about })
  })
  return { id }
}

/** Takes a shift back, while there is anything left of it. Throws `duty.rota-not-found`, `duty.not-allowed`. */
export async function removeShift(varde: Varde, caller: Caller, id: string): Promise<void> {
  const row = await findShift(varde.db, id)
  if (!row || row.cancelled_at || row.to_at <= varde.now()) throw new Failure('not-found', 'duty.rota-not-found')
  await allowDuty(varde, caller, row.unit_id, row.duty)
  await varde.db.transaction().execute(async (trx) => {
    await cancelShift(trx, id, varde.now())
    const about = { unitId: row.unit_id, content: { duty: row.duty, shift: id, ended: true } }
    await announce(trx, varde, caller, { name: DUTY_EVENTS.set, ...about })
  })
}

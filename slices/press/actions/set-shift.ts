import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { PRESS_EVENTS } from '../events.ts'
import type { Place } from '../rules/duty-book.ts'
import { cancelShift, findShift, insertShift } from '../store/duty.ts'
import { allowDuty, mustWorkHere } from './allow-duty.ts'
import { announce } from './announce.ts'

/** Gives one person one shift, which goes before the rota. Throws as `addRota`, and `press.shift-backwards`. */
export async function addShift(
  varde: Varde,
  caller: Caller,
  shift: { unitId: string; place: Place; personId: string; from: Date; to: Date },
): Promise<{ id: string }> {
  await allowDuty(varde, caller, shift.unitId)
  await mustWorkHere(varde, shift.personId)
  if (shift.to <= shift.from || shift.to <= varde.now()) throw new Failure('invalid', 'press.shift-backwards')
  const id = newId('shi')
  await varde.db.transaction().execute(async (trx) => {
    await insertShift(trx, {
      id,
      unit_id: shift.unitId,
      place: shift.place,
      person_id: shift.personId,
      from_at: shift.from,
      to_at: shift.to,
      made_by: caller.id,
      made_at: varde.now(),
      cancelled_at: null,
    })
    const about = { subject: shift.unitId, unitId: shift.unitId, content: { shift: id } }
    await announce(trx, varde, caller, { name: PRESS_EVENTS.dutySet, ...about })
  })
  return { id }
}

/** Takes a shift back. Throws `press.rota-not-found`, `press.duty-not-allowed`. */
export async function removeShift(varde: Varde, caller: Caller, id: string): Promise<void> {
  const row = await findShift(varde.db, id)
  if (!row || row.cancelled_at) throw new Failure('not-found', 'press.rota-not-found')
  await allowDuty(varde, caller, row.unit_id)
  await varde.db.transaction().execute(async (trx) => {
    await cancelShift(trx, id, varde.now())
    const about = { subject: row.unit_id, unitId: row.unit_id, content: { shift: id, ended: true } }
    await announce(trx, varde, caller, { name: PRESS_EVENTS.dutySet, ...about })
  })
}

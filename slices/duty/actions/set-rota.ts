import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../../organisation/index.ts'
import { DUTY_EVENTS } from '../events.ts'
import type { RotaRow } from '../rules/duty-book.ts'
import { endRota, findRota, insertRota } from '../store/rota.ts'
import { allowDuty, mustWorkHere } from './allow-duty.ts'
import { announce } from './announce.ts'

/** Adds a row to the weekly rota of a unit. Throws `duty.not-allowed`, `duty.desk-elsewhere`, `duty.person`, `duty.rota-empty`. */
export async function addRota(
  varde: Varde,
  caller: Caller,
  { unitId, ...row }: Omit<RotaRow, 'validTo'> & { unitId: string },
): Promise<{ id: string }> {
  await allowDuty(varde, caller, unitId, row.duty)
  await mustWorkHere(varde, row.personId)
  if (row.starts === row.ends) throw new Failure('invalid', 'duty.rota-empty')
  const id = newId('rot')
  await varde.db.transaction().execute(async (trx) => {
    await insertRota(trx, {
      id,
      duty: row.duty,
      unit_id: unitId,
      place: row.place,
      person_id: row.personId,
      weekdays: [...new Set(row.weekdays)].sort(),
      starts: row.starts,
      ends: row.ends,
      every_weeks: row.everyWeeks,
      valid_from: row.validFrom,
      valid_to: null,
      made_by: caller.id,
      made_at: varde.now(),
    })
    await announce(trx, varde, caller, { name: DUTY_EVENTS.set, unitId, content: { duty: row.duty, rota: id } })
  })
  return { id }
}

/** Ends a row of the rota from today on. Throws `duty.rota-not-found`, `duty.not-allowed`. */
export async function removeRota(varde: Varde, caller: Caller, id: string): Promise<void> {
  const row = await findRota(varde.db, id)
  if (!row) throw new Failure('not-found', 'duty.rota-not-found')
  await allowDuty(varde, caller, row.unit_id, row.duty)
  await varde.db.transaction().execute(async (trx) => {
    await endRota(trx, id, dayOf(varde.now()))
    const about = { unitId: row.unit_id, content: { duty: row.duty, rota: id, ended: true } }
    await announce(trx, varde, caller, { name: DUTY_EVENTS.set, ...about })
  })
}

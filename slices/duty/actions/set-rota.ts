import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf, startOfDay } from '../../organisation/index.ts'
import { DUTY_EVENTS } from '../events.ts'
import type { RotaRow } from '../rules/duty-book.ts'
import { endRota, findRota, insertRota } from '../store/rota.ts'
import { allowDuty, namedBy } from './allow-duty.ts'
import { announce } from './announce.ts'
import { recordTurn } from './record-turn.ts'

/** Adds a row to the weekly rota of a unit. Throws `duty.not-allowed`, `duty.desk-elsewhere`, `duty.rota-empty`, and as `namedBy`. */
export async function addRota(
  varde: Varde,
  caller: Caller,
  { unitId, ...row }: Omit<RotaRow, 'validTo'> & { unitId: string },
): Promise<{ id: string }> {
  await allowDuty(varde, caller, unitId, row.duty)
  const from = startOfDay(row.validFrom) ?? varde.now()
  const named_by = await namedBy(varde, caller, { ...row, unitId, from })
  if (row.starts === row.ends) throw new Failure('invalid', 'duty.rota-empty')
  const id = newId('rot')
  await varde.db.transaction().execute(async (trx) => {
    const added = {
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
      named_by,
      made_by: caller.id,
      made_at: varde.now(),
    }
    await insertRota(trx, added)
    await recordTurn(trx, varde, caller, added)
    const content = { duty: row.duty, rota: id, isNamed: named_by !== null }
    await announce(trx, varde, caller, { name: DUTY_EVENTS.set, unitId, content })
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

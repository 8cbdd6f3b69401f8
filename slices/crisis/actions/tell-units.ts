import type { Trx } from '../../../kit/db/database.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { levelOf } from '../../confidentiality/index.ts'
import { untold } from '../rules/untold.ts'
import { attemptsIn, type CallList, insertUnitAttempt } from '../store/calls.ts'
import type { CrisisRow } from '../store/crises.ts'
import { unitAddress } from '../store/line.ts'
import { noteInRoom } from './append-entry.ts'

/**
 * Where nobody of a unit that is told is found in person, or nothing reaches them, its own address is written to, once; and the room says so, or that
 * there is none to use, as in a room for named persons. The crisis is held by the caller.
 */
export async function tellUnits(
  trx: Trx,
  file: CrisisRow,
  list: CallList,
  unreachable: ReadonlySet<string>,
  at: Date,
): Promise<void> {
  const told = new Set(list.positions.filter((one) => one.is_told).map((one) => one.unit_id))
  if (told.size === 0) return
  const attempts = await attemptsIn(trx, file.id)
  // Many read the address of a unit.
  const isForNamed = (await levelOf(trx, file.id)) === 'named'
  for (const unitId of told) {
    const isWrittenTo = attempts.some((one) => one.unit_id === unitId)
    if (isWrittenTo || untold(unitId, list, attempts, unreachable) === null) continue
    const { name, email: address } = await unitAddress(trx, unitId)
    const email = isForNamed ? null : address
    const isNew = await insertUnitAttempt(trx, {
      ...{ id: newId('cat'), crisis_id: file.id, person_id: null, unit_id: unitId, channel: 'email', round: 0 },
      ...{ state: email ? 'due' : 'refused', due_at: at, tries: 0, response: '' },
    })
    const code = email ? 'told-unit' : 'told-nobody'
    if (isNew) await noteInRoom(trx, { crisisId: file.id, code, params: { unit: name }, by: 'system:crisis', at })
  }
}

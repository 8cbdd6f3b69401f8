import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { mayHandOn } from '../rules/crisis-right.ts'
import { fillPosition } from '../store/calls.ts'
import { changeCrisis, lockCrisis } from '../store/crises.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { groundsIn } from './grounds-in.ts'
import { loadCrisis } from './load-crisis.ts'

export type HandOver = { crisisId: string; positionId: string; toId: string; brief: string }

/**
 * Gives a role to somebody else in the room, with a brief that stands in the log. The one who has it may, and whoever leads.
 * Throws `crisis.hand-over-not-allowed` and `crisis.not-in-room`.
 */
export async function handOverRole(
  varde: Varde,
  caller: Caller,
  { crisisId, positionId, toId, brief }: HandOver,
): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const file = await lockCrisis(trx, crisisId)
    const { positions, calls, abilities } = await loadCrisis(trx, caller, crisisId)
    const position = positions.find((one) => one.id === positionId)
    if (file?.state !== 'open' || !position || !mayHandOn(caller, position, abilities))
      throw new Failure('not-allowed', 'crisis.hand-over-not-allowed')
    const isHere =
      calls.some((one) => one.person_id === toId && one.answer === 'coming') ||
      positions.some((one) => one.filled_by === toId)
    if (!isHere) throw new Failure('invalid', 'crisis.not-in-room')
    const now = varde.now()
    const grounds = await groundsIn(trx, file, positions, { now, personIds: [toId] })
    await fillPosition(trx, positionId, toId, now, grounds.handedTo(position, toId, caller.id))
    const { role, filled_by: fromId } = position
    await noteInRoom(trx, { crisisId, code: 'handed-over', params: { role, brief }, by: caller.id, at: now })
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.handedOver, now, { positionId, role, fromId, toId })
    await changeCrisis(trx, crisisId)
  })
}

import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { addNamed } from '../../confidentiality/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import type { Role } from '../rules/crisis.ts'
import { MOST_CALLED_IN } from '../rules/crisis-right.ts'
import { addCandidate, addPosition, type CallList, forgetCall } from '../store/calls.ts'
import { changeCrisis, lockCrisis } from '../store/crises.ts'
import { ministryIds, reachOf } from '../store/line.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { callNext } from './call-next.ts'
import { loadCrisis } from './load-crisis.ts'

/**
 * Whoever leads calls in one more person by hand, for a role of their own; they are rung like the others. Throws `crisis.call-in-not-allowed`,
 * `crisis.call-in-full`,
 * `crisis.no-such-person`, `crisis.observer-takes-part` and `crisis.already-called`.
 */
export async function callIn(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  { personId, role }: { personId: string; role: Role },
): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const file = await lockCrisis(trx, crisisId)
    const { abilities, practice, ...list } = await loadCrisis(trx, caller, crisisId)
    const { positions } = list
    if (!file || !abilities.includes('call-in')) throw new Failure('not-allowed', 'crisis.call-in-not-allowed')
    const [person] = await reachOf(trx, [personId])
    // What is held in the ministry opens no room.
    if (!person || (await ministryIds(trx)).includes(person.unitId))
      throw new Failure('invalid', 'crisis.no-such-person')
    if (practice.some((one) => one.person_id === personId && one.part === 'observer'))
      throw new Failure('invalid', 'crisis.observer-takes-part')
    if (isCalled(personId, list)) throw new Failure('conflict', 'crisis.already-called')
    // Those whom an exercise names from the start are no one's call.
    const isNamed = ({ role: place }: (typeof positions)[number]) => file.mode === 'exercise' && place === 'participant'
    const byHand = positions.filter((one) => one.duty === null && !isNamed(one)).length
    if (byHand >= MOST_CALLED_IN) throw new Failure('conflict', 'crisis.call-in-full', { most: MOST_CALLED_IN })
    const now = varde.now()
    const id = newId('pos')
    await addPosition(trx, {
      ...{ id, crisis_id: crisisId, place: positions.length, role, duty: null },
      ...{ unit_id: person.unitId, is_told: false, filled_by: null, filled_at: null },
    })
    await forgetCall(trx, crisisId, personId)
    // Also one whom no channel reaches: they are asked for by name.
    await addNamed(trx, crisisId, [personId], { why: 'called', by: caller.id, at: now })
    await addCandidate(trx, { position_id: id, person_id: personId, place: 0, instead_of: null, is_reserve: false })
    await noteInRoom(trx, { crisisId, code: 'called-in', params: { role }, by: caller.id, at: now })
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.calledIn, now, { personId, role })
    await changeCrisis(trx, crisisId)
    await callNext(trx, varde, file, now)
  })
}

/** Have they been rung for a place that they have, or are asked for? Whoever has lost theirs can be called in anew. */
export function isCalled(personId: string, { positions, candidates, calls }: CallList): boolean {
  const isListed = positions.some(
    ({ id, is_told, filled_by }) =>
      filled_by === personId ||
      (!is_told && candidates.some((one) => one.position_id === id && one.person_id === personId)),
  )
  return isListed && calls.some((one) => one.person_id === personId && one.times > 0)
}

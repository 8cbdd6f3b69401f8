import { hash } from 'node:crypto'
import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { canonical } from '../../../kit/kernel/canonical.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { addNamed } from '../../confidentiality/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import type { ShiftPicture } from '../rules/crisis-view.ts'
import { insertShift } from '../store/afterwards.ts'
import { callListOf } from '../store/calls.ts'
import { changeCrisis, lockCrisis } from '../store/crises.ts'
import { factsOf } from '../store/facts.ts'
import { injectsOf } from '../store/injects.ts'
import { ministryIds, reachOf } from '../store/line.ts'
import { handPart, namePeople } from '../store/practices.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { inPractice } from './in-practice.ts'
import { takeOffer } from './take-offer.ts'

type Given = { toId: string; brief: string }

/**
 * Hands on the leadership of an exercise as a shift is handed on: how it stands is frozen, with a brief that those who play do not see
 * before it is over. One leads until it is taken; the one who is to come may watch from now on. Throws what `inPractice` does,
 * `crisis.no-such-person` and `crisis.observer-takes-part`.
 */
export async function giveDirection(varde: Varde, caller: Caller, crisisId: string, { toId, brief }: Given) {
  return inPractice(varde, caller, crisisId, async (trx, file, { now }) => {
    const [person] = await reachOf(trx, [toId])
    if (!person || toId === caller.id || (await ministryIds(trx)).includes(person.unitId))
      throw new Failure('invalid', 'crisis.no-such-person')
    if (await plays(trx, crisisId, toId)) throw new Failure('invalid', 'crisis.observer-takes-part')
    const [facts, injects] = await Promise.all([factsOf(trx, crisisId), injectsOf(trx, crisisId)])
    const picture: ShiftPicture = {
      ...{ roles: [], people: [], tasks: [], promises: [] },
      facts: facts.map(({ id, revision, state, text, source }) => ({ id, revision, state, text, source })),
      directs: {
        given: injects.filter((one) => one.state === 'given').length,
        waiting: injects.filter((one) => one.state === 'waiting').length,
      },
    }
    const id = newId('csh')
    const fingerprint = hash('sha256', canonical({ picture, brief }), 'hex')
    await insertShift(trx, {
      ...{ id, crisis_id: crisisId, from_id: caller.id, to_id: toId, brief, picture: JSON.stringify(picture) },
      ...{ fingerprint, given_at: now },
    })
    const named = { crisis_id: crisisId, person_id: toId, named_by: caller.id, named_at: now }
    await namePeople(trx, [{ ...named, part: 'observer' }])
    await addNamed(trx, crisisId, [toId], { why: 'handles', by: caller.id, at: now })
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.shiftGiven, now, { shiftId: id, toId, fingerprint })
    return { id }
  })
}

/** The one who comes leads from now on; the one who led watches, unless they play. Throws `crisis.closed` and what `takeOffer` does. */
export async function takeDirection(varde: Varde, caller: Caller, crisisId: string, id: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const file = await lockCrisis(trx, crisisId)
    if (file?.state !== 'open') throw new Failure('conflict', 'crisis.closed')
    const at = varde.now()
    const shift = await takeOffer(trx, crisisId, { id, toId: caller.id, at })
    await handPart(trx, crisisId, shift, (await plays(trx, crisisId, shift.from_id)) ? 'none' : 'observer')
    await noteInRoom(trx, { crisisId, code: 'direction-taken', params: {}, by: caller.id, at })
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.directionTaken, at, { shiftId: id, fromId: shift.from_id })
    await changeCrisis(trx, crisisId)
  })
}

async function plays(trx: Trx, crisisId: string, personId: string): Promise<boolean> {
  const { candidates, calls } = await callListOf(trx, [crisisId])
  return [...candidates, ...calls].some((one) => one.person_id === personId)
}

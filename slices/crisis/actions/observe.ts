import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { CRISIS_EVENTS } from '../events.ts'
import type { Mark } from '../rules/practice-view.ts'
import { insertFinding } from '../store/afterwards.ts'
import { changeCrisis } from '../store/crises.ts'
import { findInject } from '../store/injects.ts'
import { reachOf } from '../store/line.ts'
import { bindFinding, insertObservation, observationsOf } from '../store/observations.ts'
import { findPractice } from '../store/practices.ts'
import { announceCrisis } from './announce-crisis.ts'
import { inRoom } from './in-room.ts'
import { inWatchedRoom } from './in-watched-room.ts'

export type NewObservation = {
  mark: Mark
  text: string
  injectId: string | null
  /** The number of a goal, from 1. */
  goal: number | null
}

/**
 * Writes down what was seen, with both times; the room hears nothing of it. Throws `crisis.not-found`, `crisis.watch-not-allowed` and
 * `crisis.nothing-to-observe`.
 */
export async function observe(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  { mark, text, injectId, goal }: NewObservation,
): Promise<{ id: string }> {
  return inWatchedRoom(varde, caller, crisisId, async (trx, file, { now, shows }) => {
    const goals = (await findPractice(trx, crisisId))?.goals ?? []
    const isThere =
      (injectId === null || (await findInject(trx, crisisId, injectId)) !== null) &&
      (goal === null || goal <= goals.length) &&
      (injectId === null || goal === null)
    if (!isThere) throw new Failure('invalid', 'crisis.nothing-to-observe')
    const id = newId('obs')
    await insertObservation(trx, {
      ...{ id, crisis_id: crisisId, inject_id: injectId, goal, mark, text },
      ...{ by: caller.id, at: now, shows, finding_id: null },
    })
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.observed, now, { observationId: id, mark, injectId, goal })
    return { id }
  })
}

/**
 * Makes a finding of an observation, in one press, when the exercise is over: what went well is kept, the rest is changed. Throws
 * `crisis.not-found`, `crisis.exercise-goes-on`, `crisis.no-such-person` and `crisis.no-such-observation`.
 */
export async function makeFinding(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  { id, ownerId }: { id: string; ownerId: string | null },
): Promise<void> {
  await inRoom(varde, caller, crisisId, async (trx, file, at) => {
    if (file.state === 'open') throw new Failure('conflict', 'crisis.exercise-goes-on')
    if (ownerId && (await reachOf(trx, [ownerId])).length === 0) throw new Failure('invalid', 'crisis.no-such-person')
    const seen = (await observationsOf(trx, crisisId)).find((one) => one.id === id)
    if (!seen || seen.finding_id) throw new Failure('conflict', 'crisis.no-such-observation')
    const findingId = newId('cfi')
    const kind = seen.mark === 'good' ? 'keep' : 'change'
    await insertFinding(trx, {
      ...{ id: findingId, crisis_id: crisisId, kind, text: seen.text, owner_id: ownerId, due_on: null },
      ...{ state: 'open', made_by: caller.id, made_at: at },
    })
    await bindFinding(trx, crisisId, id, findingId)
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.findingAdded, at, { findingId, kind, observationId: id })
    await changeCrisis(trx, crisisId)
  })
}

import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { changeCrisis } from '../store/crises.ts'
import { changePromise, insertPromise, promisesOf } from '../store/promises.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { inSpeakingRoom } from './in-speaking-room.ts'
import { roomTime } from './practice-time.ts'
import { renewOnStatus } from './stand-on-status.ts'

/**
 * Says to everybody that it will be later than promised, or that it was: the new time stands on the open page at once, and what
 * became of the old one stays on record. Throws `crisis.speak-not-allowed`, `crisis.nothing-promised` and `crisis.next-past`.
 */
export async function movePromise(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  { nextAt, reason }: { nextAt: Date; reason: string },
): Promise<void> {
  await inSpeakingRoom(varde, caller, crisisId, async (trx, file, now) => {
    const shows = await roomTime(trx, file, now)
    if (nextAt <= shows) throw new Failure('invalid', 'crisis.next-past')
    const last = (await promisesOf(trx, crisisId))[0]
    const isOpen = last?.state === 'open'
    if (!last || (!isOpen && !(last.state === 'broken' && last.kept_by === null)))
      throw new Failure('conflict', 'crisis.nothing-promised')
    const state = isOpen && last.due_at > shows ? 'moved' : 'broken'
    const said = { admitted_at: now, admitted_by: caller.id, reason }
    await changePromise(trx, last, { state, settled_at: last.settled_at ?? now, ...said })
    const promise = { id: newId('prm'), crisis_id: crisisId, statement_id: null, due_at: nextAt }
    await insertPromise(trx, { ...promise, made_by: caller.id, made_at: now, state: 'open' })
    await renewOnStatus(trx, crisisId, { nextAt, by: caller.id, at: now })
    const params = { from: last.due_at, to: nextAt, reason }
    await noteInRoom(trx, { crisisId, code: 'promise-moved', params, by: caller.id, at: now })
    const content = { dueAt: last.due_at.toISOString(), toAt: nextAt.toISOString(), state, reason }
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.promiseSettled, now, content)
    await changeCrisis(trx, crisisId)
  })
}

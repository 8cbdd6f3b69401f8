import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { CRISIS_EVENTS } from '../events.ts'
import type { AnsweredBy, CallAnswer } from '../rules/crisis.ts'
import { keepAnswer } from '../store/calls.ts'
import { changeCrisis, lockCrisis } from '../store/crises.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { callNext } from './call-next.ts'
import { loadCrisis } from './load-crisis.ts'

/** What the one who is signed in answers. Throws `crisis.not-found` and `crisis.not-called`. */
export async function answerCall(varde: Varde, caller: Caller, crisisId: string, answer: CallAnswer): Promise<void> {
  const { abilities } = await loadCrisis(varde.db, caller, crisisId)
  if (!abilities.includes('answer')) throw new Failure('not-allowed', 'crisis.not-called')
  await takeAnswer(varde, { crisisId, personId: caller.id, answer, by: 'room' })
}

export type Answered = { crisisId: string; personId: string; answer: CallAnswer; by: AnsweredBy }

/**
 * Keeps an answer from whatever channel, and stops in the same transaction what is no longer needed; when somebody cannot,
 * the next is called. A later answer changes an earlier one; the same one twice changes nothing. False when there is
 * nothing to answer.
 */
export async function takeAnswer(varde: Varde, { crisisId, personId, answer, by }: Answered): Promise<boolean> {
  const now = varde.now()
  return varde.db.transaction().execute(async (trx) => {
    const file = await lockCrisis(trx, crisisId)
    if (file?.state !== 'open') return false
    const kept = await keepAnswer(trx, { crisisId, personId, answer, by, at: now })
    if (kept !== 'changed') return kept === 'same'
    const person = { id: personId }
    await noteInRoom(trx, { crisisId, code: 'answered', params: { answer }, by: personId, at: now })
    await announceCrisis(trx, person, file, CRISIS_EVENTS.answered, now, { personId, answer, channel: by })
    await changeCrisis(trx, crisisId)
    await callNext(trx, varde, file, now)
    return true
  })
}

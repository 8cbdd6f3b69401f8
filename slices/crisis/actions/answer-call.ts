import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { personNames } from '../../organisation/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import type { AnsweredBy, CallAnswer } from '../rules/crisis.ts'
import { keepAnswer } from '../store/calls.ts'
import { changeCrisis, lockCrisis } from '../store/crises.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { callNext } from './call-next.ts'
import { type LoadedCrisis, loadCrisis } from './load-crisis.ts'

/**
 * What the one who is signed in answers. Whoever leads and cannot any more says so twice, and is told who is next. Throws `crisis.not-found`,
 * `crisis.not-called` and `crisis.leads-still`.
 */
export async function answerCall(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  answer: CallAnswer,
  { givesUpLead = false }: { givesUpLead?: boolean } = {},
): Promise<void> {
  const loaded = await loadCrisis(varde.db, caller, crisisId)
  if (!loaded.abilities.includes('answer')) throw new Failure('not-allowed', 'crisis.not-called')
  const led = loaded.positions.find((one) => one.role === 'leader' && one.filled_by === caller.id)
  if (led && answer === 'cannot' && !givesUpLead) {
    const next = nextFor(loaded, led.id, caller.id)
    const name = next && (await personNames(varde.db, [next.personId], null)).get(next.personId)
    throw new Failure('conflict', 'crisis.leads-still', { next: name ?? null, isHere: next?.isHere ?? false })
  }
  await takeAnswer(varde, { crisisId, personId: caller.id, answer, by: 'room' })
}

/** Who has the place after this person: the first who has come, else the first who has not said no. */
function nextFor({ candidates, calls }: LoadedCrisis, positionId: string, than: string) {
  const answerOf = (id: string) => calls.find((one) => one.person_id === id)?.answer ?? null
  const others = candidates.filter((one) => one.position_id === positionId && one.person_id !== than)
  const here = others.find((one) => answerOf(one.person_id) === 'coming')
  const next = here ?? others.find((one) => answerOf(one.person_id) !== 'cannot')
  return next ? { personId: next.person_id, isHere: here !== undefined } : null
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

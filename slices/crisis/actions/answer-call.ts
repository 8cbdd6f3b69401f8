import { retryTransaction } from '../../../kit/db/retry.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { personNames } from '../../organisation/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import type { AnsweredBy, CallAnswer } from '../rules/crisis.ts'
import { nextCalls } from '../rules/escalation.ts'
import { spendLink } from '../store/answer-links.ts'
import { keepAnswer, leadsNow } from '../store/calls.ts'
import { changeCrisis, lockCrisis } from '../store/crises.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { callNext } from './call-next.ts'
import { callingOf, reachIn } from './calling-of.ts'
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
    const next = await nextFor(varde, loaded, led.id, caller.id)
    const name = next && (await personNames(varde.db, [next.personId], null)).get(next.personId)
    throw new Failure('conflict', 'crisis.leads-still', { next: name ?? null, isHere: next?.isHere ?? false })
  }
  await takeAnswer(varde, { crisisId, personId: caller.id, answer, by: 'room' })
}

/** Who has the place when this person cannot: whoever the calling gives it to, else the first who can still be asked. */
async function nextFor(varde: Varde, { file, ...list }: LoadedCrisis, positionId: string, than: string) {
  const calls = list.calls.map((one) => (one.person_id === than ? { ...one, answer: 'cannot' as const } : one))
  const calling = callingOf(file, { ...list, calls }, { reach: await reachIn(varde.db, list), attempts: [] })
  const hereId = nextCalls(calling, varde.now()).filled.get(positionId)
  if (hereId) return { personId: hereId, isHere: true }
  const asked = calling.positions.find((one) => one.id === positionId)?.candidates ?? []
  const next = asked.find(
    ({ personId }) => !calling.calls.get(personId)?.answer && !calling.unreachable.has(personId) && personId !== than,
  )
  return next ? { personId: next.personId, isHere: false } : null
}

export type Answered = {
  crisisId: string
  personId: string
  answer: CallAnswer
  by: AnsweredBy
  /** The attempt whose link answers; it answers once. */
  linkOf?: string
}

/**
 * Keeps an answer from whatever channel, and stops in the same transaction what is no longer needed; when somebody cannot,
 * the next is called. A later answer changes an earlier one; the same one twice changes nothing. False when there is
 * nothing to answer, and when whoever leads says from outside the room that they cannot: there they are told who is next.
 */
export async function takeAnswer(varde: Varde, { crisisId, personId, answer, by, linkOf }: Answered): Promise<boolean> {
  const now = varde.now()
  return retryTransaction(varde.db, async (trx) => {
    const file = await lockCrisis(trx, crisisId)
    if (file?.state !== 'open') return false
    if (linkOf && !(await spendLink(trx, linkOf, now))) return false
    if (by !== 'room' && answer === 'cannot' && (await leadsNow(trx, crisisId, personId))) return false
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

import { publishAll } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { systemCaller } from '../../../kit/kernel/caller.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { addNamed } from '../../confidentiality/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import type { CallChannel, CallState } from '../rules/crisis.ts'
import { askedFor, nextCalls } from '../rules/escalation.ts'
import {
  attemptsIn,
  callListOf,
  fillPosition,
  insertAttempts,
  markCalled,
  removeCandidate,
  stopAttempts,
} from '../store/calls.ts'
import { type CrisisRow, changeCrisis } from '../store/crises.ts'
import type { Reach } from '../store/line.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { isToBeWidened, widened } from './called-narrowly.ts'
import { callingOf, isTaken, reachIn } from './calling-of.ts'
import { groundsIn } from './grounds-in.ts'
import { tellUnits } from './tell-units.ts'

const SYSTEM = systemCaller('crisis')

/**
 * Looks at how the calling stands, and puts in line what is due now: the only place that decides to call somebody. The
 * crisis must be held (`lockCrisis`), or be new in this transaction.
 */
export async function callNext(trx: Trx, varde: Varde, file: CrisisRow, now: Date): Promise<void> {
  const first = await whoIsNext(trx, file, now)
  const isWide = await isToBeWidened(trx, file, first.next.state, now)
  const { list, reach, calling, next } = isWide ? await whoIsNext(trx, await widened(trx, file, now), now) : first
  const { positions } = list
  for (const position of positions) {
    const personId = next.filled.get(position.id) ?? null
    if (!isTaken(position, list) && position.filled_by !== personId)
      await fillPosition(trx, position.id, personId, now, { as: 'list' })
  }
  // Whoever is told now and one who is still asked for another place go on; for those who are needed no more, it stops here.
  const needed = calling.positions
    .filter((one) => !next.filled.has(one.id))
    .flatMap((one) => (one.isTold ? askedFor(calling, one.id, now) : one.candidates.map((asked) => asked.personId)))
  await stopAttempts(trx, file.id, needed)
  await putInLine(trx, varde, file, next.call, reach, now)
  await tellUnits(trx, file, list, calling.unreachable, now)
  if (next.state !== file.call_state) await changeState(trx, file, next.state, now)
  else if (next.call.length > 0) await changeCrisis(trx, file.id)
}

/** Whoever has lost what they were asked by since is asked no more, and their answer fills nothing. */
async function whoIsNext(trx: Trx, file: CrisisRow, now: Date) {
  for (;;) {
    const list = await callListOf(trx, [file.id])
    const reach = await reachIn(trx, list)
    const calling = callingOf(file, list, { reach, attempts: await attemptsIn(trx, file.id) })
    const next = nextCalls(calling, now)
    const filling = list.positions.filter(
      (one) => one.duty !== null && next.filled.has(one.id) && next.filled.get(one.id) !== one.filled_by,
    )
    if (filling.length === 0 || file.mode === 'exercise') return { list, reach, calling, next }
    const grounds = await groundsIn(trx, file, filling, { now })
    const lost = filling.filter((one) => !grounds.answersFor(one, next.filled.get(one.id)!))
    if (lost.length === 0) return { list, reach, calling, next }
    for (const { id } of lost) await removeCandidate(trx, next.filled.get(id)!, { positionId: id })
  }
}

async function putInLine(
  trx: Trx,
  varde: Varde,
  file: CrisisRow,
  call: ReturnType<typeof nextCalls>['call'],
  reach: ReadonlyMap<string, Reach>,
  now: Date,
): Promise<void> {
  if (call.length === 0) return
  const hasVoice = varde.settings.voice.urls.length > 0
  const attempts = call.flatMap(({ personId, round, isTold }) =>
    channelsFor(reach.get(personId), { round, isTold, hasVoice }).map((channel) => ({
      id: newId('cat'),
      crisis_id: file.id,
      person_id: personId,
      channel,
      round,
      state: 'due' as const,
      due_at: now,
      tries: 0,
      response: '',
    })),
  )
  await markCalled(trx, file.id, call, now)
  const called = call.map(({ personId }) => personId)
  await addNamed(trx, file.id, called, { why: 'called', by: SYSTEM.id, at: now })
  await insertAttempts(trx, attempts)
  await publishAll(
    trx,
    call.map(({ personId, round, isTold }) => ({
      name: CRISIS_EVENTS.called,
      mode: file.mode,
      subject: file.id,
      unitId: file.unit_id,
      actor: SYSTEM.id,
      at: now,
      content: { number: file.number, personId, round, isTold },
    })),
  )
}

/** Everything at once the first time, or when told; after that what can wake somebody. */
function channelsFor(
  reach: Reach | undefined,
  { round, isTold, hasVoice }: { round: number; isTold: boolean; hasVoice: boolean },
): CallChannel[] {
  const voice: CallChannel[] = hasVoice && !isTold && reach?.mobile ? ['voice'] : []
  const sms: CallChannel[] = reach?.mobile ? ['sms'] : []
  const email: CallChannel[] = reach?.email ? ['email'] : []
  if (round <= 1) return [...voice, ...sms, ...email]
  if (voice.length > 0) return voice
  return sms.length > 0 ? sms : email
}

async function changeState(trx: Trx, file: CrisisRow, state: CallState, now: Date): Promise<void> {
  await changeCrisis(trx, file.id, { call_state: state })
  if (state === 'calling') return
  await noteInRoom(trx, { crisisId: file.id, code: `call-${state}`, params: {}, by: SYSTEM.id, at: now })
  await announceCrisis(trx, SYSTEM, file, CRISIS_EVENTS.callEnded, now, { state })
}

import type { Trx } from '../../../kit/db/database.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import { pause } from '../../../kit/jobs/start-work.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { HandOff } from '../../../kit/kernel/hand-off.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { ringPlain } from '../../dispatch/index.ts'
import { dayOf, unitNames } from '../../organisation/index.ts'
import type { VoiceEvent } from '../clients/voice-hook.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { dutyNumbers, isWorkingTime, testTargets } from '../rules/test-call.ts'
import { insertTest } from '../store/plans.ts'
import { dutyHolders } from '../store/readiness-reads.ts'
import {
  claimTestCalls,
  forgetPhones,
  insertTestCalls,
  keepPhoneTest,
  keepRinging,
  type TestCallRow,
  takeTestCall,
} from '../store/test-calls.ts'
import { dutyTelephones, TESTED_DUTIES } from './duty-telephones.ts'
import { loadPlan } from './load-plan.ts'
import { announcePlan } from './write-plan.ts'

const LOOK_MS = 1000
const MOST_TRIES = 3
/** A call lasts a minute; after so long nothing more comes of it. */
const RINGS_MS = 3 * 60_000
/** The key may be told of after the end. */
const AFTER_END_MS = 20_000
/** The key that says «I am here»; the text that is read aloud says so. */
const KEY = '1'

/**
 * Rings numbers of a unit to try them. Only those who agreed and those who answer for its duties now, in working time unless `anyHour` was chosen. A protected person
 * is chosen by id: whoever may not see the number finds nobody by it.
 * Throws `crisis.plan-not-yours`, `crisis.no-voice-gateway`, `crisis.test-hours` and `crisis.no-such-number`.
 */
export async function tryNumbers(
  varde: Varde,
  caller: Caller,
  unitId: string,
  {
    numbers,
    personIds = [],
    anyHour,
  }: { numbers: readonly string[]; personIds?: readonly string[] | undefined; anyHour: boolean },
): Promise<{ calls: number }> {
  const { mayWrite, content } = await loadPlan(varde.db, caller, unitId)
  if (!mayWrite) throw new Failure('not-allowed', 'crisis.plan-not-yours')
  if (varde.settings.voice.urls.length === 0) throw new Failure('conflict', 'crisis.no-voice-gateway')
  const now = varde.now()
  if (!anyHour && !isWorkingTime(now.getTime())) throw new Failure('conflict', 'crisis.test-hours')
  const answering = (await dutyTelephones(varde.db, [unitId], { now, reader: caller })).get(unitId) ?? []
  const known = testTargets(content, answering)
  const wanted = known.filter(({ number, personId }) =>
    personId === null ? numbers.includes(number) : personIds.includes(personId),
  )
  if (wanted.length !== new Set(numbers).size + new Set(personIds).size)
    throw new Failure('invalid', 'crisis.no-such-number')
  return varde.db.transaction().execute(async (trx) => {
    // Of holders, not of who answers: the duty of one who is away is theirs still, and their telephone is known when they are back.
    const held = await dutyHolders(trx, [unitId], TESTED_DUTIES)
    await forgetPhones(trx, unitId, dutyNumbers([...answering, ...held]))
    const rows = wanted.map(({ number, duty }) => ({
      ...{ id: newId('ctc'), unit_id: unitId, number, is_duty: duty !== null },
      ...{ state: 'due' as const, due_at: now, asked_by: caller.id },
    }))
    const calls = await insertTestCalls(trx, rows)
    await announcePlan(trx, varde, caller, CRISIS_EVENTS.testCalled, unitId, { calls })
    return { calls }
  })
}

/** Rings what is due until the signal. */
export async function runTestCalls(varde: Varde, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await ringDue(varde)
    await pause(LOOK_MS, signal)
  }
}

/** Once over what is due: rings it, or gives up what rang in vain. */
export async function ringDue(varde: Varde): Promise<void> {
  const due = await claimTestCalls(varde.db, varde.now())
  await Promise.all(
    due.map(async (call) => {
      if (call.state === 'ringing') return settle(varde, call.id, false)
      const end = await ring(varde, call).catch((error): HandOff => {
        varde.log.warn({ err: error }, 'a test call could not be made')
        return { kind: 'refused', permanent: false, code: 0, response: String((error as Error).message) }
      })
      if (end.kind !== 'refused') return keepRinging(varde.db, call.id, new Date(varde.now().getTime() + RINGS_MS))
      if (end.permanent || call.tries >= MOST_TRIES) await settle(varde, call.id, false)
    }),
  )
}

async function ring(varde: Varde, { id, unit_id, number }: TestCallRow): Promise<HandOff> {
  const unit = (await unitNames(varde.db, [unit_id])).get(unit_id) ?? ''
  const text = translator('nb')('crisis:test-call.voice', { unit })
  return ringPlain(varde, { id, to: number, language: 'nb', mode: varde.mode, text, keys: [KEY] })
}

/** What the gateway says of a test call. A key answers; one who took the telephone and pressed nothing did not. */
export async function takeTestEvent(varde: Varde, event: VoiceEvent): Promise<void> {
  if (event.type === 'key') {
    if (event.key === KEY) await settle(varde, event.reference, true)
  } else if (event.status === 'answered')
    await keepRinging(varde.db, event.reference, new Date(varde.now().getTime() + AFTER_END_MS))
  else await settle(varde, event.reference, false)
}

async function settle(varde: Varde, id: string, isAnswered: boolean): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const call = await takeTestCall(trx, id)
    if (call) await keepOutcome(trx, varde, call, isAnswered)
  })
}

async function keepOutcome(trx: Trx, varde: Varde, call: TestCallRow, isAnswered: boolean): Promise<void> {
  const now = varde.now()
  const { unit_id: unitId, number, asked_by: by } = call
  // Of a duty telephone only the last day is kept, and the log hears nothing of who answered.
  if (call.is_duty) return keepPhoneTest(trx, { unitId, number, on: dayOf(now), isAnswered })
  const outcome = isAnswered ? 'answered' : 'failed'
  await insertTest(trx, { id: newId('cnt'), unit_id: unitId, number, outcome, tested_by: by, tested_at: now })
  await announcePlan(trx, varde, { id: by }, CRISIS_EVENTS.numberTested, unitId, { outcome })
}

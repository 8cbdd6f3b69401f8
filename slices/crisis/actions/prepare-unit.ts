import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../../organisation/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { numbersOf, plainNumber } from '../rules/plan-content.ts'
import type { ReportedStep } from '../rules/readiness.ts'
import { insertTest, keepStep } from '../store/plans.ts'
import { type LoadedPlan, loadPlan } from './load-plan.ts'
import { announcePlan } from './write-plan.ts'

export type TriedNumber = { number: string; outcome: 'answered' | 'failed' }

/** Somebody rang a number of the plan, and says how it went. Throws `crisis.plan-not-yours` and `crisis.no-such-number`. */
export async function keepNumberTest(varde: Varde, caller: Caller, unitId: string, tried: TriedNumber): Promise<void> {
  const { file } = await writable(varde, caller, unitId)
  const number = plainNumber(tried.number)
  if (!file || !numbersOf(file.content).includes(number)) throw new Failure('invalid', 'crisis.no-such-number')
  await varde.db.transaction().execute(async (trx) => {
    const { outcome } = tried
    const signed = { tested_by: caller.id, tested_at: varde.now() }
    await insertTest(trx, { id: newId('cnt'), unit_id: unitId, number, outcome, ...signed })
    await announcePlan(trx, varde, caller, CRISIS_EVENTS.numberTested, unitId, { outcome })
  })
}

/**
 * How far the roll-out has come, as those who answer for it say: when, and a line about it (how many, never who). Throws
 * `crisis.plan-not-yours`, `crisis.plan-first` and `crisis.step-ahead`.
 */
export async function reportStep(
  varde: Varde,
  caller: Caller,
  unitId: string,
  { step, on, note }: { step: ReportedStep; on: string; note: string },
): Promise<void> {
  const { file } = await writable(varde, caller, unitId)
  if (!file) throw new Failure('conflict', 'crisis.plan-first')
  const now = varde.now()
  if (on > dayOf(now)) throw new Failure('invalid', 'crisis.step-ahead')
  await varde.db.transaction().execute(async (trx) => {
    await keepStep(trx, { unit_id: unitId, step, reached_on: on, note, said_by: caller.id, said_at: now })
    await announcePlan(trx, varde, caller, CRISIS_EVENTS.stepReached, unitId, { step, on })
  })
}

async function writable(varde: Varde, caller: Caller, unitId: string): Promise<LoadedPlan> {
  const loaded = await loadPlan(varde.db, caller, unitId)
  if (!loaded.mayWrite) throw new Failure('not-allowed', 'crisis.plan-not-yours')
  return loaded
}

import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../../organisation/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { withoutMinistry } from '../rules/crisis-right.ts'
import { mayWritePlan } from '../rules/plan-right.ts'
import type { ExerciseLanguage, ExercisePlan } from '../rules/planned-exercise.ts'
import { scenarios } from '../store/crises.ts'
import { ministryIds, reachOf } from '../store/line.ts'
import { findPlanned, insertPlanned, type PlannedRow, settlePlanned } from '../store/planned-exercises.ts'
import { findScript } from '../store/practices.ts'
import { declareCrisis } from './declare-crisis.ts'

/**
 * Plans an exercise for a unit. Throws `crisis.plan-not-yours`, `crisis.exercise-day`, `crisis.no-such-scenario`,
 * `crisis.no-such-script`, `crisis.exercise-without-people`, `crisis.no-such-person` and `crisis.observer-takes-part`.
 */
export async function planExercise(varde: Varde, caller: Caller, plan: ExercisePlan): Promise<{ id: string }> {
  await refuse(varde, caller, plan)
  return varde.db.transaction().execute(async (trx) => {
    const [id, at] = [newId('pex'), varde.now()]
    await insertPlanned(trx, {
      ...{ id, unit_id: plan.unitId, on_day: plan.on, scenario_key: plan.scenarioKey, goal: plan.goal },
      ...{ level: plan.level, script_key: plan.scriptKey, language: plan.language, pace: plan.pace },
      ...{ participant_ids: plan.participantIds, observer_ids: plan.observerIds, made_by: caller.id, made_at: at },
    })
    await announce(trx, varde, caller, { id, unit_id: plan.unitId, on: plan.on }, 'planned')
    return { id }
  })
}

async function refuse({ db, now }: Varde, caller: Caller, plan: ExercisePlan): Promise<void> {
  const { unitId, on, scenarioKey, scriptKey, participantIds, observerIds } = plan
  const inAgency = withoutMinistry(caller, await ministryIds(db))
  if (!mayWritePlan(inAgency, unitId)) throw new Failure('not-allowed', 'crisis.plan-not-yours')
  if (on < dayOf(now())) throw new Failure('invalid', 'crisis.exercise-day')
  if (scenarioKey && !(await scenarios(db)).some((one) => one.key === scenarioKey && one.is_active))
    throw new Failure('invalid', 'crisis.no-such-scenario')
  if (scriptKey && !(await findScript(db, scriptKey))?.is_active) throw new Failure('invalid', 'crisis.no-such-script')
  if (participantIds.length === 0) throw new Failure('invalid', 'crisis.exercise-without-people')
  if (observerIds.some((id) => participantIds.includes(id))) throw new Failure('invalid', 'crisis.observer-takes-part')
  const named = new Set([...participantIds, ...observerIds])
  if ((await reachOf(db, [...named])).length !== named.size) throw new Failure('invalid', 'crisis.no-such-person')
}

/** Cancels a planned exercise. Throws `crisis.no-such-exercise` and `crisis.plan-not-yours`. */
export async function cancelExercise(varde: Varde, caller: Caller, id: string): Promise<void> {
  const planned = await mine(varde, caller, id)
  await varde.db.transaction().execute(async (trx) => {
    if (!(await settlePlanned(trx, id, { crisisId: null, by: caller.id, at: varde.now() })))
      throw new Failure('conflict', 'crisis.no-such-exercise')
    await announce(trx, varde, caller, planned, 'cancelled')
  })
}

/**
 * Declares a planned exercise as it was planned, in one press and once, whoever presses at the same moment. Throws
 * `crisis.no-such-exercise`, `crisis.plan-not-yours` and what `declareCrisis` says.
 */
export async function holdExercise(varde: Varde, caller: Caller, id: string): Promise<{ crisisId: string }> {
  const planned = await mine(varde, caller, id)
  if (planned.crisis_id !== null) return { crisisId: planned.crisis_id }
  const { unit_id, scenario_key, level, goal, script_key, language, pace, participant_ids, observer_ids } = planned
  return declareCrisis(varde, caller, {
    clientKey: `planned-${id}`,
    ...{ scenarioKey: scenario_key, what: scenario_key === null ? goal : '', place: '', unitId: unit_id, level },
    ...{ securityCrisis: false, participantIds: participant_ids, plannedId: id },
    practice: { scriptKey: script_key, language: language as ExerciseLanguage, observerIds: observer_ids, pace },
  })
}

async function mine({ db }: Varde, caller: Caller, id: string): Promise<PlannedRow> {
  const planned = await findPlanned(db, id)
  if (!planned || planned.state === 'cancelled') throw new Failure('conflict', 'crisis.no-such-exercise')
  const inAgency = withoutMinistry(caller, await ministryIds(db))
  if (!mayWritePlan(inAgency, planned.unit_id)) throw new Failure('not-allowed', 'crisis.plan-not-yours')
  return planned
}

async function announce(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  { id, unit_id, on }: Pick<PlannedRow, 'id' | 'unit_id' | 'on'>,
  state: 'planned' | 'cancelled',
): Promise<void> {
  const name = state === 'planned' ? CRISIS_EVENTS.exercisePlanned : CRISIS_EVENTS.exerciseCancelled
  const event = { name, mode: varde.mode, subject: id, unitId: unit_id, actor: caller.id, at: varde.now() }
  await publish(trx, { ...event, content: { on } })
}

import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { CRISIS_EVENTS } from '../events.ts'
import type { FindingKind } from '../rules/afterwards-view.ts'
import type { Role } from '../rules/crisis.ts'
import { blankPlan, type PlanContent } from '../rules/plan-content.ts'
import { insertFinding, keepEvaluation, settleFinding } from '../store/afterwards.ts'
import { changeCrisis, scenarios } from '../store/crises.ts'
import { findPlan } from '../store/plans.ts'
import { announceCrisis } from './announce-crisis.ts'
import { inRoom } from './in-room.ts'
import { loadPlan } from './load-plan.ts'
import { keepPlan } from './write-plan.ts'

/** When it was talked through, and what remains of it. Throws `crisis.not-found` and `crisis.evaluation-changed-meanwhile`. */
export async function evaluateCrisis(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  said: { heldOn: string | null; impression: string; revision: number },
): Promise<void> {
  await inRoom(varde, caller, crisisId, async (trx, file, at) => {
    if (!(await keepEvaluation(trx, crisisId, { ...said, by: caller.id, at })))
      throw new Failure('conflict', 'crisis.evaluation-changed-meanwhile')
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.evaluated, at, { heldOn: said.heldOn })
    await changeCrisis(trx, crisisId)
  })
}

type NewFinding = { kind: FindingKind; text: string; ownerId: string | null; dueOn: string | null }

/** Something to keep, or to change, with somebody who owns it. Throws `crisis.not-found`. */
export async function addFinding(varde: Varde, caller: Caller, crisisId: string, found: NewFinding): Promise<void> {
  await inRoom(varde, caller, crisisId, async (trx, file, at) => {
    const id = newId('cfi')
    await insertFinding(trx, {
      ...{ id, crisis_id: crisisId, kind: found.kind, text: found.text, owner_id: found.ownerId, due_on: found.dueOn },
      ...{ state: 'open', made_by: caller.id, made_at: at },
    })
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.findingAdded, at, { findingId: id, kind: found.kind })
    await changeCrisis(trx, crisisId)
  })
}

/** The finding is dealt with. Throws `crisis.not-found` and `crisis.no-such-finding`. */
export async function finishFinding(varde: Varde, caller: Caller, crisisId: string, id: string): Promise<void> {
  await inRoom(varde, caller, crisisId, async (trx, file, at) => {
    if (!(await settleFinding(trx, { crisisId, id, state: 'done', by: caller.id, at })))
      throw new Failure('not-found', 'crisis.no-such-finding')
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.findingSettled, at, { findingId: id, state: 'done' })
    await changeCrisis(trx, crisisId)
  })
}

export type Lesson =
  | { what: 'card'; role: Role; text: string; dueMinutes: number | null; scenarioOnly: boolean }
  | { what: 'exercise'; on: string; text: string }

/**
 * Brings a finding into the plan of the unit: as a line on an action card, or as what the next exercise is about. The plan's leader
 * approves it as any other change. Throws `crisis.not-found`, `crisis.no-such-finding` and `crisis.plan-not-yours`.
 */
export async function bringIntoPlan(
  varde: Varde,
  caller: Caller,
  { crisisId, id, lesson }: { crisisId: string; id: string; lesson: Lesson },
): Promise<void> {
  await inRoom(varde, caller, crisisId, async (trx, file, at) => {
    const { mayWrite } = await loadPlan(trx, caller, file.unit_id)
    if (!mayWrite) throw new Failure('not-allowed', 'crisis.plan-not-yours')
    if (!(await settleFinding(trx, { crisisId, id, state: 'in-plan', by: caller.id, at })))
      throw new Failure('not-found', 'crisis.no-such-finding')
    const plan = await findPlan(trx, file.unit_id)
    const known = (await scenarios(trx)).filter((one) => one.is_active).map((one) => one.key)
    const content = withLesson(plan?.content ?? blankPlan(known), lesson, id, file.scenario_key)
    await keepPlan(trx, varde, caller, file.unit_id, { content, revision: plan?.revision ?? 0 })
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.findingSettled, at, { findingId: id, state: 'in-plan' })
    await changeCrisis(trx, crisisId)
  })
}

function withLesson(plan: PlanContent, lesson: Lesson, findingId: string, scenarioKey: string | null): PlanContent {
  if (lesson.what === 'exercise') {
    const next = { key: findingId, on: lesson.on, scenarioKey, goal: lesson.text.slice(0, 300), findingId }
    return { ...plan, exercises: [...plan.exercises, next] }
  }
  const { role, text, dueMinutes } = lesson
  const scenarioKeys = lesson.scenarioOnly && scenarioKey ? [scenarioKey] : []
  return { ...plan, cards: [...plan.cards, { key: findingId, role, text, dueMinutes, scenarioKeys, findingId }] }
}

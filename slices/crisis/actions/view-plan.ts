import type { Caller, Duty } from '../../../kit/kernel/caller.ts'
import { canonical } from '../../../kit/kernel/canonical.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { maySeeDuty, maySeePerson, personNames, shieldedName, unitNames } from '../../organisation/index.ts'
import type { Named } from '../rules/crisis-view.ts'
import type { PlanContent } from '../rules/plan-content.ts'
import { PLAN_ABILITIES } from '../rules/plan-right.ts'
import type { CardLine, PlanView } from '../rules/plan-view.ts'
import { scenarios } from '../store/crises.ts'
import { lastTests, rolloutOf, versionsOf } from '../store/plans.ts'
import { type DutyHolder, dutyHolders, exercisesIn } from '../store/readiness-reads.ts'
import { allCards, type CardRow } from '../store/tasks.ts'
import { answeringIn } from './answering-in.ts'
import { approversOfPlan } from './approvers-of-plan.ts'
import { loadPlan } from './load-plan.ts'
import { planFirstWords } from './plan-first-words.ts'
import { readinessIn } from './view-readiness.ts'
import { viewTestCalls } from './view-test-calls.ts'

/** Of holders and not of who answers (`answering` says that): a plan is kept and printed, and says whose duty it is, also of one who is away. */
const SHOWN_DUTIES: readonly Duty[] = [
  'leader',
  'communication-leader',
  'press-contact',
  'press-contact-alternate',
  'communication-adviser',
  'relatives-liaison',
  'safety-delegate',
  'union-representative',
  'notice-poster',
]

/** A unit's plan with everything that belongs to it. Throws `crisis.plan-not-found`. */
export async function viewPlan(varde: Varde, caller: Caller, unitId: string): Promise<PlanView> {
  const { db } = varde
  const { unit, file, content, mayWrite } = await loadPlan(db, caller, unitId)
  const parentId = unit.path.at(-2)
  const [versions, tests, rollout, holders, agencyCards, known, stands, testCalls, exercised, answering] =
    await Promise.all([
      versionsOf(db, [unitId]),
      lastTests(db, [unitId]),
      rolloutOf(db, [unitId]),
      dutyHolders(db, [unitId, ...(parentId ? [parentId] : [])], SHOWN_DUTIES),
      allCards(db),
      scenarios(db),
      readinessIn(db, [unitId], varde.now()),
      viewTestCalls(varde, caller, unitId, content),
      exercisesIn(db, unitId),
      answeringIn(db, caller, { unitId, now: varde.now() }),
    ])
  const people = [
    ...versions.map((one) => one.approved_by),
    ...tests.map((one) => one.tested_by),
    ...rollout.map((one) => one.said_by),
    ...(file ? [file.changed_by] : []),
  ]
  const [names, units] = await Promise.all([
    personNames(db, [...new Set(people)]),
    unitNames(db, [...new Set(holders.map((one) => one.unitId))]),
  ])
  const named = (id: string): Named => ({ id, name: names.get(id) ?? null })
  const approved = versions[0]?.content ?? null
  const hasChanges = file !== null && (approved === null || canonical(approved) !== canonical(content))
  const approvers = hasChanges ? await approversOfPlan(db, unitId, file, varde.now()) : null
  const mayApprove = approvers?.personIds.includes(caller.id) ?? false
  const words = await planFirstWords(db, {
    ...{ unitId, scenarioKeys: (approved ?? content).scenarioKeys },
    now: varde.now(),
  })
  return {
    unit: { id: unitId, name: unit.name },
    draft: content,
    revision: file?.revision ?? 0,
    changedBy: file && named(file.changed_by),
    changedAt: file?.changed_at.toISOString() ?? null,
    approved,
    hasChanges,
    versions: versions.map((one) => ({
      number: one.number,
      revisedOn: one.revised_on,
      reviseBy: one.revise_by,
      approvedBy: named(one.approved_by),
      approvedAt: one.approved_at.toISOString(),
    })),
    cards: cardsIn(agencyCards, approved),
    holders: holders
      .filter((one) => maySeeDuty(caller, one))
      .filter((one) => one.unitId === unitId || one.duty === 'leader' || one.duty === 'press-contact')
      .toSorted((a, b) => Number(a.unitId !== unitId) - Number(b.unitId !== unitId))
      .map((one) => ({ duty: one.duty, unit: units.get(one.unitId) ?? '', ...shownHolder(caller, one) })),
    answering,
    answeringAt: varde.now().toISOString(),
    tests: tests.map(({ number, outcome, tested_at, tested_by }) => ({
      number,
      outcome,
      at: tested_at.toISOString(),
      by: named(tested_by),
    })),
    reported: rollout.map(({ step, reached_on, note, said_by }) => ({
      step,
      on: reached_on,
      note,
      by: named(said_by),
    })),
    ...stands.get(unitId)!,
    exercised,
    scenarios: known.filter((one) => one.is_active).map(({ key, names: called }) => ({ key, names: called })),
    ...words,
    testCalls,
    abilities: PLAN_ABILITIES.filter((ability) => (ability === 'write' ? mayWrite : mayApprove)),
    approvers: (approvers?.waiting ?? []).map(({ displayName, insteadOf }) => ({ displayName, insteadOf })),
    isOwn: file?.writer_ids.includes(caller.id) ?? false,
  }
}

/** The lines of the agency's cards and of the unit's own, that hold now. */
function cardsIn(agencyCards: readonly CardRow[], approved: PlanContent | null): CardLine[] {
  return [
    ...agencyCards.map(({ key, role, texts, due_minutes, scenario_keys }) => ({
      ...{ key, role, texts, isOwn: false },
      dueMinutes: due_minutes,
      scenarioKeys: scenario_keys,
    })),
    ...(approved?.cards ?? []).map(({ key, role, text, dueMinutes, scenarioKeys }) => ({
      ...{ key, role, dueMinutes, scenarioKeys, isOwn: true },
      texts: { nb: text },
    })),
  ]
}

/** A protected person shows to those who need them: others see that somebody has the duty, not who, nor the number. */
const shownHolder = (caller: Caller, { personId, personUnitId, isProtected, name, mobile }: DutyHolder) =>
  maySeePerson(caller, { id: personId, unitId: personUnitId, isProtected })
    ? { name, mobile }
    : { name: shieldedName(caller), mobile: null }

import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Trx } from '../../../kit/db/database.ts'
import { canonical } from '../../../kit/kernel/canonical.ts'
import { packPath } from '../../../kit/settings/pack-file.ts'
import { dayOf } from '../../organisation/index.ts'
import { ROLES } from '../rules/crisis.ts'
import { CONTACT_KINDS, type PlanContent } from '../rules/plan-content.ts'
import { scenarios } from '../store/crises.ts'
import { findPlan, insertTest, insertVersion, keepStep, writePlan } from '../store/plans.ts'

const FILE = packPath('demo', 'crisis-plans.yaml')
const number = z.string().regex(/^(\+47\d{8})?$/)
/** Days counted from the day the demo is filled. */
const days = z.number().int()
const plansFile = z.strictObject({
  version: z.literal(1),
  plans: z.array(
    z.strictObject({
      unit: z.string(),
      emergencyPlan: z.string(),
      revised: days,
      reviseBy: days,
      scenarios: z.union([z.literal('all'), z.array(z.string())]),
      contacts: z.array(z.strictObject({ kind: z.enum(CONTACT_KINDS), name: z.string(), number, note: z.string() })),
      relativesNumber: number,
      meetingPoints: z.array(z.strictObject({ place: z.string(), use: z.string() })),
      cards: z.array(
        z.strictObject({ role: z.enum(ROLES), text: z.string(), dueMinutes: z.number().int().nullable() }),
      ),
      exercises: z.array(z.strictObject({ in: days, scenario: z.string().nullable(), goal: z.string() })),
      tests: z.array(z.strictObject({ number, outcome: z.enum(['answered', 'failed']), days })),
      steps: z.array(z.strictObject({ step: z.enum(['trained', 'exercised', 'in-use']), days, note: z.string() })),
    }),
  ),
})
type DemoPlan = z.infer<typeof plansFile>['plans'][number]

/** Two invented plans, approved by the leader of the unit; a unit that has a plan keeps its own. The organisation must be there first. */
export async function importDemoPlans(trx: Trx, now: Date): Promise<void> {
  const { plans } = plansFile.parse(parse(await readFile(FILE, 'utf8')))
  const known = (await scenarios(trx)).map((one) => one.key)
  for (const plan of plans) {
    const unitId = `unt_${plan.unit}`
    if (await findPlan(trx, unitId)) continue
    const by = `per_${plan.unit}-leder`
    const moment = (day: number) => new Date(now.getTime() + day * 86_400_000)
    const content = contentOf(plan, known, (day) => dayOf(moment(day)))
    await writePlan(trx, unitId, { content, revision: 0, by, at: moment(plan.revised) })
    await insertVersion(trx, {
      ...{ id: `cpv_demo-${plan.unit}`, unit_id: unitId, content: JSON.stringify(content) },
      fingerprint: hash('sha256', canonical(content), 'hex'),
      ...{ revised_on: content.revisedOn!, revise_by: content.reviseBy! },
      ...{ approved_by: by, approved_at: moment(plan.revised) },
    })
    for (const [index, test] of plan.tests.entries())
      await insertTest(trx, {
        ...{ id: `cnt_demo-${plan.unit}-${index + 1}`, unit_id: unitId, number: test.number, outcome: test.outcome },
        ...{ tested_by: by, tested_at: moment(test.days) },
      })
    for (const { step, days: day, note } of plan.steps)
      await keepStep(trx, {
        ...{ unit_id: unitId, step, reached_on: dayOf(moment(day)), note, said_by: by, said_at: moment(day) },
      })
  }
}

function contentOf(plan: DemoPlan, known: readonly string[], dayAfter: (days: number) => string): PlanContent {
  const keyed = <Row extends object>(rows: readonly Row[], name: string) =>
    rows.map((row, index) => ({ key: `${name}-${index + 1}`, ...row }))
  return {
    emergencyPlan: plan.emergencyPlan,
    revisedOn: dayAfter(plan.revised),
    reviseBy: dayAfter(plan.reviseBy),
    scenarioKeys: plan.scenarios === 'all' ? [...known] : plan.scenarios,
    contacts: keyed(plan.contacts, 'contact'),
    relativesNumber: plan.relativesNumber,
    meetingPoints: keyed(plan.meetingPoints, 'point'),
    cards: keyed(plan.cards, 'card').map((card) => ({ ...card, scenarioKeys: [], findingId: null })),
    exercises: keyed(plan.exercises, 'exercise').map(({ key, in: day, scenario, goal }) => ({
      ...{ key, on: dayAfter(day), scenarioKey: scenario, goal, findingId: null },
    })),
  }
}

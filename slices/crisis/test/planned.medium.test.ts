import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { answerCall } from '../actions/answer-call.ts'
import { addFinding } from '../actions/evaluate-crisis.ts'
import { closeCrisis } from '../actions/lead-crisis.ts'
import { cancelExercise, holdExercise, planExercise } from '../actions/plan-exercise.ts'
import { viewCrisis } from '../actions/view-crisis.ts'
import { viewPlan } from '../actions/view-plan.ts'
import { viewPlanned } from '../actions/view-planned.ts'
import { viewPractice } from '../actions/view-practice.ts'
import { viewReadiness } from '../actions/view-readiness.ts'
import type { ExercisePlan } from '../rules/planned-exercise.ts'
import { aHouse, caller, eventsOf } from './house.ts'

const START = new Date('2026-03-10T08:00:00Z')
let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const who = (key: string) => caller(base.db, key, START)

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { at: START.toISOString(), connection: base.connection })
  await aHouse(base.db)
})
afterAll(() => base.drop())

const plan = (change: Partial<ExercisePlan> = {}): ExercisePlan => ({
  ...{ unitId: 'unt_halden', on: '2026-03-20', scenarioKey: 'escape', goal: 'Varsle ansatte først', level: 'unit' },
  ...{ scriptKey: 'escape-with-rumour', language: 'nb', pace: 5 },
  ...{ participantIds: ['per_press', 'per_safety'], observerIds: ['per_union'] },
  ...change,
})

it('when an exercise is planned, it is declared as it was planned in one press, and once', async () => {
  const leader = await who('leader')
  const { id } = await planExercise(varde, leader, plan())
  const [seen] = (await viewPlanned(varde, leader)).items
  expect(seen).toMatchObject({ id, on: '2026-03-20', isOverdue: false, mayHold: true })
  expect(seen?.script?.nb).toBe('Rømning med et rykte')
  // Those who are to play see that it is planned, and not by which script.
  expect((await viewPlanned(varde, await who('press'))).items[0]).toMatchObject({ id, script: null })
  expect((await viewPlanned(varde, await who('stranger'))).items).toEqual([])
  const region = await who('region')
  const pressed = await Promise.allSettled([holdExercise(varde, leader, id), holdExercise(varde, region, id)])
  const held = pressed.flatMap((one) => (one.status === 'fulfilled' ? [one.value.crisisId] : []))
  expect(new Set(held).size).toBe(1)
  const again = await holdExercise(varde, region, id)
  expect(again.crisisId).toBe(held[0])
  const crisis = await viewCrisis(varde, await who('press'), again.crisisId)
  expect(crisis).toMatchObject({ mode: 'exercise', practice: { paces: [{ pace: 5 }] } })
  const practice = await viewPractice(varde, await who('union'), again.crisisId)
  expect(practice).toMatchObject({ part: 'observer', script: { key: 'escape-with-rumour' } })
  expect((await viewPlanned(varde, leader)).items).toEqual([])
  // What was held stands in the unit's plan: when, what, how many, and what came of what was found.
  const board = async () => (await viewReadiness(varde, leader)).items.find((row) => row.unit.id === 'unt_halden')
  expect(await board()).toMatchObject({ exercisedOn: null, exerciseNextOn: null })
  await answerCall(varde, await who('press'), again.crisisId, 'coming')
  await closeCrisis(varde, region, again.crisisId, 'Over')
  const finding = { kind: 'change' as const, text: 'Ring politiet først', ownerId: null, dueOn: null }
  await addFinding(varde, leader, again.crisisId, finding)
  await planExercise(varde, leader, plan({ on: '2026-06-01', goal: 'Ring politiet' }))
  expect(await board()).toMatchObject({ exercisedOn: '2026-03-10', exerciseNextOn: '2026-06-01' })
  expect((await viewPlan(varde, leader, 'unt_halden')).exercised).toEqual([
    {
      ...{ crisisId: null, on: '2026-06-01', scenarioKey: 'escape', goal: 'Ring politiet', people: 2 },
      ...{ findings: 0, dealtWith: 0 },
    },
    {
      ...{ crisisId: again.crisisId, on: '2026-03-10', scenarioKey: 'escape', goal: 'Varsle ansatte først' },
      ...{ people: 1, findings: 1, dealtWith: 0 },
    },
  ])
})

it('when an exercise cannot be planned like that, it is said why; one that is cancelled is not held', async () => {
  const leader = await who('leader')
  const refusals: [Partial<ExercisePlan>, string][] = [
    [{ on: '2026-03-09' }, 'crisis.exercise-day'],
    [{ participantIds: [] }, 'crisis.exercise-without-people'],
    [{ observerIds: ['per_press'] }, 'crisis.observer-takes-part'],
    [{ participantIds: ['per_nobody'] }, 'crisis.no-such-person'],
    [{ scriptKey: 'nothing' }, 'crisis.no-such-script'],
    [{ scenarioKey: 'nothing' }, 'crisis.no-such-scenario'],
    [{ unitId: 'unt_bergen' }, 'crisis.plan-not-yours'],
  ]
  for (const [change, code] of refusals)
    await expect(planExercise(varde, leader, plan(change)), code).rejects.toMatchObject({ code })
  await expect(planExercise(varde, await who('officer'), plan())).rejects.toMatchObject({
    code: 'crisis.plan-not-yours',
  })
  const { id } = await planExercise(varde, leader, plan({ scenarioKey: null }))
  await cancelExercise(varde, leader, id)
  for (const act of [cancelExercise, holdExercise])
    await expect(act(varde, leader, id)).rejects.toMatchObject({ code: 'crisis.no-such-exercise' })
  expect(await eventsOf(base.db, id)).toEqual(['crisis.exercise-planned', 'crisis.exercise-cancelled'])
})

import { expect, test } from 'vitest'
import { blankPlan, type PlanContent, planFaults } from './plan-content.ts'
import { numberState, readinessOf, type Stand } from './readiness.ts'

const plan = (change: Partial<PlanContent> = {}): PlanContent => ({
  ...blankPlan(['fire']),
  emergencyPlan: 'Beredskapsplan',
  revisedOn: '2026-03-01',
  reviseBy: '2027-03-01',
  contacts: [
    { key: 'a', kind: 'police', name: '', number: '000 00 001', note: '' },
    { key: 'b', kind: 'ministry', name: '', number: '00000002', note: '' },
    { key: 'c', kind: 'ntb', name: '', number: '00000003', note: '' },
  ],
  relativesNumber: '00000004',
  ...change,
})
const tried = (on: string) =>
  ['00000001', '00000002', '00000003', '00000004'].map((number) => ({ number, outcome: 'answered' as const, on }))
const stand = (change: Partial<Stand> = {}): Stand => ({
  today: '2026-11-25',
  approved: plan(),
  tests: tried('2026-11-01'),
  liaisons: 1,
  lastExercise: '2026-10-01',
  reported: { trained: '2026-09-01', 'in-use': '2026-10-10' },
  languagesLacking: [],
  ...change,
})
const kinds = (change: Partial<Stand>) => readinessOf(stand(change)).lacks.map((lack) => lack.kind)

test('when everything is there and lately tried, nothing is lacking', () => {
  expect(readinessOf(stand())).toEqual({ step: 'in-use', lacks: [] })
})

test('when no plan is approved, that is all that is said', () => {
  expect(readinessOf(stand({ approved: null }))).toEqual({ step: null, lacks: [{ kind: 'plan-missing', isNow: true }] })
})

test('when the day of revision has passed, the plan is overdue; a month before, it is soon', () => {
  expect(kinds({ today: '2027-03-02', tests: tried('2027-03-01') })).toContain('plan-overdue')
  expect(kinds({ today: '2027-03-01', tests: tried('2027-02-01') })).toEqual(['plan-soon'])
})

test('when a number is empty, changed, old or did not answer, it is told', () => {
  expect(readinessOf(stand({ approved: plan(blankPlan(['fire'])) })).lacks[0]).toMatchObject({
    kind: 'number-missing',
    of: ['police', 'ministry', 'ntb'],
  })
  const changed = plan({ contacts: plan().contacts.map((one) => ({ ...one, number: `9${one.number}` })) })
  expect(readinessOf(stand({ approved: changed })).lacks).toEqual([{ kind: 'number-untested', isNow: true, count: 3 }])
  expect(kinds({ tests: tried('2026-01-01') })).toEqual(['number-untested'])
  const failed = [{ number: '00000001', outcome: 'failed' as const, on: '2026-11-20' }, ...tried('2026-11-01').slice(1)]
  expect(kinds({ tests: failed })).toEqual(['number-failed'])
  expect(numberState('000 00 001', stand())).toBe('tested')
})

test('when a planned exercise was not held, or none in a year, it is told; how far the unit has come follows the steps in order', () => {
  const planned = plan({ exercises: [{ key: 'x', on: '2026-11-01', scenarioKey: null, goal: '', findingId: null }] })
  expect(kinds({ approved: planned })).toEqual(['exercise-overdue'])
  expect(kinds({ lastExercise: '2025-10-01' })).toEqual(['exercise-missing'])
  // One that is planned with people counts as one that the plan names.
  expect(kinds({ planned: ['2026-11-01'] })).toEqual(['exercise-overdue'])
  expect(readinessOf(stand({ lastExercise: null, planned: ['2026-12-01'] })).lacks).toEqual([
    { kind: 'exercise-missing', isNow: false, day: '2026-12-01' },
  ])
  expect(readinessOf(stand({ reported: { 'in-use': '2026-10-10' } })).step).toBe('set-up')
  expect(readinessOf(stand({ reported: { trained: '2026-09-01' } })).step).toBe('exercised')
})

test('when a plan says what it is part of and until when, it can be approved, also with numbers lacking', () => {
  expect(planFaults(plan(blankPlan([])))).toEqual(['emergency-plan', 'revised-on', 'revise-by', 'scenarios'])
  expect(planFaults(plan({ reviseBy: '2026-03-01' }))).toEqual(['revise-by'])
  expect(planFaults({ ...plan(), contacts: [] })).toEqual([])
})

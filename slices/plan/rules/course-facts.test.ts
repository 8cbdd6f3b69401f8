import { expect, test } from 'vitest'
import { blankDocument, plainTarget } from '../test/a-document.ts'
import { type CourseMatter, factsOf } from './course-facts.ts'
import type { InitiativeDocument, Target } from './initiative.ts'

const target = (over: Partial<Target> = {}): Target => ({ ...plainTarget, ...over })
const document = (over: Partial<InitiativeDocument> = {}): InitiativeDocument => ({ ...blankDocument, ...over })
const facts = (over: Partial<CourseMatter> = {}) =>
  factsOf({
    state: 'draft',
    document: document(),
    values: {},
    adjustments: [],
    evaluation: null,
    isAnalysed: null,
    hasReport: false,
    today: '2026-05-01',
    ...over,
  })
const value = (measuredOn: string, amount: number) => ({ measuredOn, value: amount, sample: null, margin: null })

test('when nothing is written, only what nobody keeps is taken as there', () => {
  const there = Object.entries(facts()).flatMap(([need, has]) => (has ? [need] : []))
  expect(there).toEqual(['analysis'])
  expect(facts({ isAnalysed: false }).analysis).toBe(false)
})

test('when a target is measured first, the first value is the starting point and the second is a result', () => {
  const first = document({ targets: [target({ baseline: null, measureFirst: true })] })
  const one = facts({ document: first, values: { tgt_1: [value('2026-03-01', 35)] } })
  expect([one.baseline, one.value]).toEqual([true, false])
  const two = facts({ document: first, values: { tgt_1: [value('2026-03-01', 35), value('2026-04-01', 61)] } })
  expect([two.value, two.isReached]).toEqual([true, true])
})

test('when a proposal waits, it is not decided; when every target has its result and the meeting is held, it is evaluated', () => {
  expect(facts({ adjustments: [{ isDecided: true }, { isDecided: false }] }).decided).toBe(false)
  expect(facts({ adjustments: [{ isDecided: true }] }).decided).toBe(true)
  const evaluation = { heldOn: '2026-04-30', findings: 'Virket.', lastingImpression: ' ', resultIds: ['tgt_1'] }
  const done = facts({ document: document({ targets: [target()] }), evaluation })
  expect([done.results, done.evaluation, done.impression]).toEqual([true, true, false])
  const two = document({ targets: [target(), target({ id: 'tgt_2' })] })
  expect(facts({ document: two, evaluation }).results).toBe(false)
})

test('when it is stopped or only written, it is not approved', () => {
  expect((['draft', 'in-review', 'stopped'] as const).map((state) => facts({ state }).approval)).toEqual([
    false,
    false,
    false,
  ])
  expect(facts({ state: 'running' }).approval).toBe(true)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blankDocument, plainTarget } from '../test/a-document.ts'
import { approvalObstacles, askingObstacles } from './approval-obstacles.ts'
import type { InitiativeDocument, Target } from './initiative.ts'

const target = (over: Partial<Target> = {}): Target => ({ ...plainTarget, ...over })
const document = (over: Partial<InitiativeDocument> = {}): InitiativeDocument => ({
  ...{ ...blankDocument, subGoalKeys: ['sub-a'], audienceKeys: ['staff'], targets: [target()] },
  ...over,
})
const ask = (over: Partial<InitiativeDocument>, goneKeys: string[] = [], isAnalysed: boolean | null = true) =>
  approvalObstacles({ document: document(over), goneKeys, isAnalysed })
const codes = (found: ReturnType<typeof ask>) => found.map(({ code }) => code)

test('when goal, audience and a measurable target are there and the analysis is done, nothing stands in the way', () => {
  expect(ask({})).toEqual([])
})

test('when something is missing, each lack is named in the order a person would deal with it', () => {
  const bare = { subGoalKeys: [], audienceKeys: [], targets: [] }
  expect(codes(ask(bare, [], false))).toEqual([
    'goal-missing',
    'audience-missing',
    'target-missing',
    'analysis-missing',
  ])
})

test('when a target cannot be measured, the missing parts are named; «måles først» stands in for a baseline', () => {
  expect(ask({ targets: [target({ baseline: null, dueOn: null, unit: ' ' })] })).toEqual([
    { code: 'target-unmeasurable', name: 'Kjennskap', missing: ['unit', 'baseline', 'date'] },
  ])
  expect(ask({ targets: [target({ baseline: null, measureFirst: true })] })).toEqual([])
})

test('when a target lies behind its baseline, it is told apart from one that is only incomplete', () => {
  expect(codes(ask({ targets: [target({ target: 40 })] }))).toEqual(['target-backwards'])
  expect(codes(ask({ targets: [target({ direction: 'down' })] }))).toEqual(['target-backwards'])
  expect(ask({ targets: [target({ direction: 'down', baseline: 60, target: 40 })] })).toEqual([])
})

test('when every goal is gone from the strategy in force, it needs a new one; one that stands is enough', () => {
  expect(codes(ask({ subGoalKeys: ['sub-a', 'sub-b'] }, ['sub-a', 'sub-b']))).toEqual(['goal-gone'])
  expect(ask({ subGoalKeys: ['sub-a', 'sub-b'] }, ['sub-a'])).toEqual([])
  expect(codes(ask({}, ['staff']))).toEqual(['audience-gone'])
})

test('when the analysis is not done, a leader may be asked, but cannot approve', () => {
  const matter = { document: document(), goneKeys: [], isAnalysed: false }
  expect(askingObstacles(matter)).toEqual([])
  expect(codes(approvalObstacles(matter))).toEqual(['analysis-missing'])
  expect(approvalObstacles({ ...matter, isAnalysed: null })).toEqual([])
})

test('when nothing stands in the way, there is always a goal, an audience and a target with all its parts', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 })
  const number = fc.option(fc.integer({ min: -50, max: 50 }))
  const anyTarget = fc.record({
    name: fc.constantFrom('', 'Navn'),
    unit: fc.constantFrom('', 'prosent'),
    direction: fc.constantFrom('up' as const, 'down' as const),
    baseline: number,
    target: number,
    measureFirst: fc.boolean(),
    dueOn: fc.option(fc.constant('2026-12-01')),
  })
  const matter = fc.record({
    goals: words,
    audiences: words,
    gone: words,
    targets: fc.array(anyTarget, { maxLength: 3 }),
  })
  fc.assert(
    fc.property(matter, ({ goals, audiences, gone, targets }) => {
      const found = ask({ subGoalKeys: goals, audienceKeys: audiences, targets: targets.map(target) }, gone)
      const isWhole =
        goals.some((key) => !gone.includes(key)) &&
        audiences.some((key) => !gone.includes(key)) &&
        targets.length > 0 &&
        targets.every(
          (one) =>
            one.name !== '' &&
            one.unit !== '' &&
            one.dueOn !== null &&
            one.target !== null &&
            (one.measureFirst || one.baseline !== null) &&
            (one.baseline === null || (one.target - one.baseline) * (one.direction === 'up' ? 1 : -1) > 0),
        )
      expect(found.length === 0).toBe(isWhole)
    }),
  )
})

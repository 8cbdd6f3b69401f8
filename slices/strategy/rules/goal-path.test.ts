import { expect, test } from 'vitest'
import type { ElementKind } from './element-kind.ts'
import { areaOf, goalPath } from './goal-path.ts'

const node = (key: string, kind: ElementKind, parentKey: string | null = null, data = {}) =>
  [key, { key, kind, parentKey, data }] as const
const elements = new Map([
  node('a', 'area'),
  node('o', 'overall-goal', 'a'),
  node('g', 'goal', 'o'),
  node('s', 'sub-goal', 'g'),
  node('h', 'goal', null, { area: 'a' }),
  node('v', 'vision'),
  node('x', 'goal', 'y'),
  node('y', 'goal', 'x'),
])

test('when a sub-goal is chosen, the path leads through everything it stands under', () => {
  expect(goalPath('s', elements)).toEqual({ area: 'a', overall: 'o', goal: 'g', subGoal: 's' })
})
test('when a goal names its area without standing under it, the area is found', () => {
  expect(areaOf('h', elements)).toBe('a')
})
test('when something above the goals is chosen, there is no path', () => {
  expect(goalPath('v', elements)).toEqual({ area: null, overall: null, goal: null, subGoal: null })
  expect(goalPath(null, elements).area).toBeNull()
})
test('when goals stand in a ring, the path ends', () => {
  expect(areaOf('x', elements)).toBeNull()
  expect(goalPath('x', elements).area).toBeNull()
})

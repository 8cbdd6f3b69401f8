import { expect, test } from 'vitest'
import type { ElementContent } from './element.ts'
import { exampleStart } from './example-start.ts'

const element = (key: string, kind: ElementContent['kind'], more: Partial<ElementContent> = {}): ElementContent => ({
  ...{ key, kind, parentKey: null, texts: { nb: { title: key } }, data: {}, sources: [], links: {} },
  ...{ standing: 'own', isPublic: true },
  ...more,
})
const example = element('sub', 'sub-goal', {
  parentKey: 'goal-a',
  sources: ['survey'],
  links: { serves: ['mission'], for: ['staff', 'press'] },
})

test('when the strategy has what an example names, it is kept', () => {
  const all = [element('goal-a', 'goal'), element('goal-b', 'goal'), element('survey', 'source')]
  const start = exampleStart(example, [...all, element('staff', 'stakeholder-group')])
  expect(start).toMatchObject({ key: 'sub', parentKey: 'goal-a', sources: ['survey'], links: { for: ['staff'] } })
  expect(start.texts).toBe(example.texts)
})

test('when the strategy lacks what an example names, nothing points at nothing', () => {
  const start = exampleStart(example, [element('goal-b', 'goal'), element('goal-c', 'goal')])
  expect(start).toMatchObject({ parentKey: null, sources: [], links: {} })
  const row = element('row', 'matrix-row', { data: { gap: 'gap-x', goal: 'goal-b', initiative: 'Et kurs' } })
  expect(exampleStart(row, [element('goal-b', 'goal')]).data).toEqual({
    ...{ gap: null, goal: 'goal-b', initiative: 'Et kurs' },
  })
})

test('when the key of an example is taken, it gets another', () => {
  expect(exampleStart(example, [element('sub', 'sub-goal')]).key).toBe('sub-2')
})

test('when there is one thing it can stand under, it stands there', () => {
  expect(exampleStart(example, [element('our-goal', 'goal')]).parentKey).toBe('our-goal')
})

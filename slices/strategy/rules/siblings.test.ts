import { expect, test } from 'vitest'
import type { ElementKind } from './element-kind.ts'
import { siblingsOf, swapped } from './siblings.ts'

const one = (key: string, kind: ElementKind, parentKey: string | null = null, data: Record<string, unknown> = {}) => ({
  ...{ key, kind, parentKey, data },
})
const all = [
  one('openness', 'principle', null, { set: 'own' }),
  one('line', 'principle', null, { set: 'state-now' }),
  one('clear', 'principle', null, { set: 'own' }),
  one('trust', 'goal', 'area'),
  one('sub', 'sub-goal', 'trust'),
]

test('when an element is moved, it moves among those it is drawn with', () => {
  expect(siblingsOf(all[0]!, all).map(({ key }) => key)).toEqual(['openness', 'clear'])
  expect(siblingsOf(all[4]!, all).map(({ key }) => key)).toEqual(['sub'])
})

test('when it changes place with a neighbour, the two are put in order; at the end there is nothing to do', () => {
  const own = siblingsOf(all[0]!, all)
  expect(swapped('clear', own, -1)).toEqual(['clear', 'openness'])
  expect(swapped('openness', own, 1)).toEqual(['clear', 'openness'])
  expect(swapped('openness', own, -1)).toBeNull()
  expect(swapped('gone', own, 1)).toBeNull()
})

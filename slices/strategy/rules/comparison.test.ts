import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareEditions, fieldChanges } from './comparison.ts'
import type { ElementContent } from './element.ts'

const goal = (key: string, title = key): ElementContent => ({
  key,
  kind: 'goal',
  parentKey: null,
  texts: { nb: { title } },
  data: { owned: 'communication', area: null },
  sources: [],
  standing: 'own',
  isPublic: false,
  links: {},
})
const goals = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 6 })
  .map((keys) => keys.map((key) => goal(key)))

test('when an edition is compared with itself, nothing differs', () => {
  fc.assert(
    fc.property(goals, (some) => {
      expect(compareEditions(some, some)).toEqual([])
    }),
  )
})

test('when two editions are compared, every key that is in one alone is added or removed', () => {
  fc.assert(
    fc.property(goals, goals, (from, to) => {
      const told = new Map(compareEditions(from, to).map(({ key, state }) => [key, state]))
      for (const { key } of to) if (!from.some((one) => one.key === key)) expect(told.get(key)).toBe('added')
      for (const { key } of from) if (!to.some((one) => one.key === key)) expect(told.get(key)).toBe('removed')
    }),
  )
})

test('when one element is moved to the end, only that one is told as moved', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((key) => goal(key)) as [
    ElementContent,
    ElementContent,
    ElementContent,
    ElementContent,
  ]
  expect(compareEditions([a, b, c, d], [b, c, d, a]).map(({ key, state }) => [key, state])).toEqual([['a', 'moved']])
})

test('when a text, a fact and a link change, each is a line of its own', () => {
  const before = goal('a')
  const after: ElementContent = {
    ...before,
    texts: { nb: { title: 'Ny' }, en: { title: 'New' } },
    data: { owned: 'supported', area: null },
    links: { serves: ['z', 'b'] },
  }
  expect(fieldChanges(before, after)).toEqual([
    { field: 'texts.nb.title', before: 'a', after: 'Ny' },
    { field: 'data.owned', before: 'communication', after: 'supported' },
    { field: 'texts.en.title', before: null, after: 'New' },
    { field: 'links.serves', before: null, after: ['b', 'z'] },
  ])
})

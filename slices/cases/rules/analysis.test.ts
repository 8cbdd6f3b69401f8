import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Answer, BREADTHS, broadFirst, isDone, LEVELS, tidyAnswer, unanswered, weight } from './analysis.ts'

const full: Answer = {
  interest: 'high',
  influence: 'low',
  breadth: 'some',
  channelKeys: ['intranet'],
  shaping: 'Kort.',
}

test('when a question lacks its answer, it is named, and spaces are no answer', () => {
  expect(unanswered(full)).toEqual([])
  expect(unanswered({ ...full, shaping: '  ' })).toEqual(['shaping'])
  expect(unanswered({ interest: null, influence: null, breadth: null, channelKeys: [], shaping: '' })).toEqual([
    'interest',
    'influence',
    'breadth',
    'channels',
    'shaping',
  ])
})

test('when no group is found, nothing is analysed; when every group has every answer, it is', () => {
  expect(isDone([])).toBe(false)
  expect(isDone([full, { ...full, breadth: null }])).toBe(false)
  expect(isDone([full, full])).toBe(true)
})

test('when groups are listed, broad interest comes first, then interest times influence, and open ones last', () => {
  const rows = [
    { ...full, groupKey: 'd', breadth: null },
    { ...full, groupKey: 'c', breadth: 'narrow' as const, interest: 'high' as const, influence: 'high' as const },
    { ...full, groupKey: 'b', breadth: 'broad' as const, interest: 'low' as const },
    { ...full, groupKey: 'a', breadth: 'broad' as const, interest: 'high' as const },
  ]
  expect(broadFirst(rows).map((row) => row.groupKey)).toEqual(['a', 'b', 'c', 'd'])
})

test('when an answer is tidied, each channel stands once', () => {
  expect(tidyAnswer({ ...full, channelKeys: ['a', 'b', 'a'], shaping: ' Kort. ' })).toMatchObject({
    channelKeys: ['a', 'b'],
    shaping: 'Kort.',
  })
})

const rows = fc.uniqueArray(
  fc.record({
    groupKey: fc.string(),
    interest: fc.option(fc.constantFrom(...LEVELS)),
    influence: fc.option(fc.constantFrom(...LEVELS)),
    breadth: fc.option(fc.constantFrom(...BREADTHS)),
    channelKeys: fc.array(fc.string()),
    shaping: fc.string(),
  }),
  { selector: (row) => row.groupKey },
)

test('when rows are ordered, none is lost, and the order does not depend on how they came', () => {
  fc.assert(
    fc.property(rows, (some) => {
      const ordered = broadFirst(some)
      expect(new Set(ordered)).toEqual(new Set(some))
      expect(broadFirst(some.toReversed())).toEqual(ordered)
      expect(some.every((row) => weight(row) >= 0 && weight(row) <= 9)).toBe(true)
    }),
  )
})

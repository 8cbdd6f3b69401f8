import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FEWEST_TOLD, fewAsMost, isFew, toldCounts, toldPlaces } from './small-counts.ts'

const counts = (numbers: Record<string, number>) =>
  Object.entries(numbers).map(([language, count]) => ({ language, count }))

test('when every language has enough, each is told', () => {
  expect(toldCounts(counts({ nb: 75, en: 12, pl: 5 }))).toEqual([
    { languages: ['nb'], count: 75 },
    { languages: ['en'], count: 12 },
    { languages: ['pl'], count: 5 },
  ])
})

test('when languages have few, they stand together', () => {
  expect(toldCounts(counts({ nb: 75, pl: 4, ar: 3 }))).toEqual([
    { languages: ['nb'], count: 75 },
    { languages: ['ar', 'pl'], count: 7 },
  ])
})

test('when the few are too few together, the smallest of the others stands with them, so that the sum gives nothing away', () => {
  expect(toldCounts(counts({ nb: 75, en: 9, ar: 1 }))).toEqual([
    { languages: ['nb'], count: 75 },
    { languages: ['ar', 'en'], count: 10 },
  ])
  expect(toldCounts(counts({ nb: 2, ar: 1 }))).toEqual([{ languages: ['ar', 'nb'], count: null }])
})

test('when there are as many languages as people, it is one behind each, and is not told', () => {
  expect(toldCounts(counts({ a: 1, b: 1, c: 1, d: 1, e: 1 }))).toEqual([
    { languages: ['a', 'b', 'c', 'd', 'e'], count: null },
  ])
})

test('whatever the counts are, no small number is told, no language is lost, and what is told adds up', () => {
  const some = fc.uniqueArray(fc.record({ language: fc.string({ minLength: 1 }), count: fc.nat(40) }), {
    selector: ({ language }) => language,
  })
  fc.assert(
    fc.property(some, (given) => {
      const told = toldCounts(given)
      expect(told.flatMap(({ languages }) => languages).toSorted()).toEqual(
        given
          .filter(({ count }) => count > 0)
          .map(({ language }) => language)
          .toSorted(),
      )
      for (const { count } of told) if (count !== null) expect(count).toBeGreaterThanOrEqual(FEWEST_TOLD)
      if (told.every(({ count }) => count !== null))
        expect(told.reduce((sum, { count }) => sum + count!, 0)).toBe(given.reduce((sum, { count }) => sum + count, 0))
      else expect(told).toHaveLength(1)
    }),
  )
})

test('when few have registered for a place, it has no name', () => {
  const one = (place: string, language: string, count: number) => ({ place, language, count })
  expect(toldPlaces([one('a', 'nb', 20), one('b', 'nb', 3), one('c', 'pl', 3)])).toEqual([
    { place: 'a', languages: ['nb'], count: 20 },
    { place: null, languages: [], count: 6 },
  ])
  expect(toldPlaces([one('a', 'nb', 20), one('b', 'nb', 1)]).at(-1)).toEqual({
    place: null,
    languages: [],
    count: null,
  })
  expect(toldPlaces([one('a', 'nb', 20), one('a', 'pl', 1)])).toEqual([
    { place: 'a', languages: ['nb', 'pl'], count: 21 },
  ])
})

test('when a few are counted, the parts still add up', () => {
  const few = { total: 3, persons: 3, heads: 0, byChannel: { email: 1 }, excluded: { protected: 2 } }
  expect(isFew(few)).toBe(true)
  expect(fewAsMost(few)).toEqual({ total: 5, persons: 5, heads: 0, byChannel: {}, excluded: { protected: 5 } })
  expect(isFew({ ...few, total: 0 })).toBe(false)
})

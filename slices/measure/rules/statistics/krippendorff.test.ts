import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sharedData } from '../../../../kit/test/shared-data.ts'
import { type Code, carries, krippendorffAlpha, LEVELS, type Level, type Ratings, shownAlpha } from './krippendorff.ts'

type Case = {
  id: string
  coders_by_units?: (Code | null)[][]
  triples?: [string, string, Code][]
  expected?: Partial<Record<Level, number>>
}

const folder = sharedData('statistics')
const published: Case[] = folder
  ? (JSON.parse(readFileSync(join(folder, 'krippendorff.json'), 'utf8')) as { cases: Case[] }).cases
  : []
const asked = published.flatMap((one) =>
  Object.entries(one.expected ?? {}).map(([level, alpha]) => ({
    id: one.id,
    level: level as Level,
    alpha,
    ratings: one.coders_by_units ?? fromTriples(one.triples ?? []),
  })),
)

function fromTriples(triples: [string, string, Code][]): Ratings {
  const units = [...new Set(triples.map(([, unit]) => unit))]
  const coders = [...new Set(triples.map(([coder]) => coder))]
  return coders.map((coder) => units.map((unit) => triples.find(([c, u]) => c === coder && u === unit)?.[2] ?? null))
}

describe.skipIf(asked.length === 0)('when the published examples are coded', () => {
  test.each(asked)('$id, $level: alpha has six digits right', ({ ratings, level, alpha }) => {
    expect(krippendorffAlpha(ratings, level).alpha).toBeCloseTo(alpha, 6)
  })
  test('none of them is left out', () => expect(asked.length).toBeGreaterThanOrEqual(8))
})

test('when every code is the same, agreement cannot be computed', () => {
  expect(
    krippendorffAlpha(
      [
        ['a', 'a'],
        ['a', 'a'],
      ],
      'nominal',
    ),
  ).toMatchObject({ alpha: null, why: 'one-value' })
})

test('when no unit has two coders, agreement cannot be computed', () => {
  const alone = [
    [1, null],
    [null, 2],
  ]
  expect(krippendorffAlpha(alone, 'interval')).toMatchObject({ alpha: null, why: 'nothing-to-compare', units: 0 })
  expect(krippendorffAlpha([], 'nominal')).toMatchObject({ alpha: null, why: 'nothing-to-compare' })
})

const code = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null })
const coded = fc
  .integer({ min: 1, max: 30 })
  .chain((units) => fc.array(fc.array(code, { minLength: units, maxLength: units }), { minLength: 2, maxLength: 4 }))

test('when the coders change places, alpha is the same, and never above 1', () => {
  fc.assert(
    fc.property(coded, fc.constantFrom(...LEVELS), (ratings, level) => {
      const { alpha } = krippendorffAlpha(ratings, level)
      const turned = krippendorffAlpha(ratings.toReversed(), level).alpha
      if (alpha === null) {
        expect(turned).toBeNull()
        return
      }
      expect(turned).toBeCloseTo(alpha, 9)
      expect(alpha).toBeLessThanOrEqual(1)
    }),
  )
})

test('when alpha is computed from every pair of values, it is the same', () => {
  fc.assert(
    fc.property(coded, (ratings) => {
      const { alpha } = krippendorffAlpha(ratings, 'interval')
      const slow = bySlowPairs(ratings)
      if (alpha === null) expect(slow).toBeNull()
      else expect(alpha).toBeCloseTo(slow!, 9)
    }),
  )
})

function bySlowPairs(ratings: (number | null)[][]): number | null {
  const units = ratings[0]!
    .map((_, at) => ratings.flatMap((coder) => coder[at] ?? []))
    .filter((unit) => unit.length > 1)
  const all = units.flat()
  if (new Set(all).size < 2) return null
  const pairs = (codes: number[]) => codes.flatMap((a) => codes.map((b) => (a - b) ** 2)).reduce((sum, d) => sum + d, 0)
  const observed = units.reduce((sum, unit) => sum + pairs(unit) / (unit.length - 1), 0)
  return 1 - observed / (pairs(all) / (all.length - 1))
}

test('when agreement is low no number is published, and in between it is tentative', () => {
  const at = (alpha: number | null) => carries({ alpha })
  expect([at(null), at(0.6669), at(0.667), at(0.7999), at(0.8)]).toEqual([
    'not-published',
    'not-published',
    'tentative',
    'tentative',
    'reliable',
  ])
})

test('when an alpha is just below a limit it is not shown as if it were on it', () => {
  expect([0.66699, 2 / 3, 0.7999, 0.667, 0.8, 1, -0.33333].map(shownAlpha)).toEqual([
    0.666, 0.666, 0.799, 0.667, 0.8, 1, -0.334,
  ])
  expect(carries({ alpha: 0.8 - 1e-15 })).toBe('reliable')
})

test('when eleven are coded twice with one difference, alpha is exactly on the limit, whoever is coder one', () => {
  const [first, second] = ['ABBBAAAAAAA', 'BBBBAAAAAAA'].map((codes) => [...codes])
  for (const ratings of [
    [first!, second!],
    [second!, first!],
  ]) {
    const { alpha } = krippendorffAlpha(ratings, 'nominal')
    expect(alpha).toBeCloseTo(0.8, 12)
    expect(carries({ alpha })).toBe('reliable')
  }
})

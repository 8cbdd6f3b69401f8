import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Duty } from '../../../kit/kernel/caller.ts'
import { approversOn } from './authority.ts'
import { standsInFor } from './deputising.ts'
import { isThere, type Line } from './line.ts'

const people = ['a', 'b', 'c', 'd', 'e', 'f']
const units = [
  { id: 'unt_prison', name: 'Prison', kind: 'prison' as const },
  { id: 'unt_region', name: 'Region', kind: 'region' as const },
  { id: 'unt_kdi', name: 'Directorate', kind: 'directorate' as const },
  { id: 'unt_jd', name: 'Ministry', kind: 'ministry' as const },
]
const duties: Duty[] = ['press-contact', 'press-contact-alternate', 'leader', 'communication-leader', 'notice-poster']

/** Any staffing and any absence: people who have left, deputies in circles, everybody away. */
const anyLine = fc
  .record({
    holders: fc.array(
      fc.record({
        personId: fc.constantFrom(...people),
        unitId: fc.constantFrom(...units.map((unit) => unit.id)),
        duty: fc.constantFrom(...duties),
      }),
      { maxLength: 12 },
    ),
    staying: fc.subarray(people),
    away: fc.array(fc.tuple(fc.constantFrom(...people), fc.option(fc.constantFrom(...people))), { maxLength: 6 }),
  })
  .map(({ holders, staying, away }): Line => {
    return {
      units,
      holders,
      names: new Map(staying.map((id) => [id, `Test ${id}`])),
      away: new Map(away),
    }
  })

const line = (over: Partial<Line> = {}): Line => ({
  units,
  holders: [],
  names: new Map(people.map((id) => [id, `Test ${id}`])),
  away: new Map(),
  ...over,
})
const holds = (personId: string, duty: Duty, unitId = 'unt_prison') => ({ personId, duty, unitId })

test('when approvers are looked for, only people at work are named, each once, and never one who is ruled out', () => {
  fc.assert(
    fc.property(anyLine, fc.constantFrom(...people), (some, author) => {
      const found = approversOn(some, { duty: 'leader', level: 'unit' }, { except: [author], rests: () => false }).map(
        (one) => one.personId,
      )
      expect(new Set(found).size).toBe(found.length)
      expect(found).not.toContain(author)
      expect(found.filter((id) => !isThere(some, id))).toEqual([])
    }),
  )
})

test('when deputies go in a circle, following them ends', () => {
  fc.assert(
    fc.property(anyLine, fc.constantFrom(...people), (some, id) => {
      const found = standsInFor(some.away, id)
      expect(found).not.toContain(id)
      expect(new Set(found).size).toBe(found.length)
      if (some.away.has(id)) expect(found).toEqual([])
    }),
  )
})

test('when a deputy is away too, their deputy answers', () => {
  const away = new Map([
    ['a', 'b'],
    ['b', 'c'],
  ])
  const need = { duty: 'leader', level: 'unit' } as const
  expect(approversOn(line({ holders: [holds('a', 'leader')], away }), need)).toMatchObject([{ personId: 'c' }])
  expect(standsInFor(away, 'c').sort()).toEqual(['a', 'b'])
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CRISIS_CHAIN, chainApprovers } from './crisis-chain.ts'
import type { Line } from './line.ts'

const UNITS: Line['units'] = [
  { id: 'halden', name: 'Halden', kind: 'prison' },
  { id: 'ost', name: 'Øst', kind: 'region' },
  { id: 'kdi', name: 'KDI', kind: 'directorate' },
  { id: 'jd', name: 'JD', kind: 'ministry' },
]
const HOLDERS: Line['holders'] = [
  { personId: 'head', unitId: 'kdi', duty: 'communication-leader' },
  { personId: 'director', unitId: 'kdi', duty: 'leader' },
  { personId: 'desk', unitId: 'kdi', duty: 'press-contact' },
  { personId: 'region', unitId: 'ost', duty: 'leader' },
  { personId: 'leader', unitId: 'halden', duty: 'leader' },
  { personId: 'press', unitId: 'halden', duty: 'press-contact' },
  { personId: 'minister', unitId: 'jd', duty: 'leader' },
]
const lineWith = (away: readonly string[]): Line => ({
  ...{ units: UNITS, holders: HOLDERS, others: [] },
  names: new Map(HOLDERS.map((one) => [one.personId, one.personId])),
  away: new Map(away.map((id) => [id, null])),
})
const crisis = { messageKind: 'crisis-first', fromLevel: 'unit' } as const
const first = (away: string[], except: string[] = []) =>
  chainApprovers(lineWith(away), CRISIS_CHAIN, crisis, { except, rests: () => false }).map((one) => one.personId)

it('when director and head are away, the desk of the directorate approves, then the region, then the unit', () => {
  expect(first(['head', 'director'])).toEqual(['desk'])
  expect(first(['head', 'director', 'desk'])).toEqual(['region'])
  expect(first(['head', 'director', 'desk', 'region'], ['press'])).toEqual(['leader'])
  expect(first(['head', 'director', 'desk', 'region'], ['leader'])).toEqual(['press'])
})

it('when anybody of the chain is there and has not written it, somebody can approve; never the writer, and never the ministry', () => {
  const chained = HOLDERS.map((one) => one.personId).filter((id) => id !== 'minister')
  fc.assert(
    fc.property(fc.subarray(chained), fc.constantFrom(...chained), (away, writer) => {
      const found = first(away, [writer])
      const left = chained.filter((id) => !away.includes(id) && id !== writer)
      expect(found.length > 0).toBe(left.length > 0)
      expect(found).not.toContain(writer)
      expect(found).not.toContain('minister')
    }),
  )
})

it('when it is no crisis, the chain says nobody: the authority table alone holds', () => {
  expect(chainApprovers(lineWith([]), CRISIS_CHAIN, { ...crisis, messageKind: 'information' })).toEqual([])
})

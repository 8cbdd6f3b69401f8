import fc from 'fast-check'
import { expect, test } from 'vitest'
import { demoHeadCounts, demoSubscriptions, spread } from './demo-audience.ts'

test('when a total is spread, the parts are whole and add up to it', () => {
  fc.assert(
    fc.property(
      fc.nat(100_000),
      fc.array(fc.double({ min: 0.01, max: 50, noNaN: true }), { minLength: 1, maxLength: 60 }),
      (total, weights) => {
        const parts = spread(total, weights)
        expect(parts.reduce((a, b) => a + b, 0)).toBe(total)
        expect(parts.every((part) => Number.isInteger(part) && part >= 0)).toBe(true)
      },
    ),
  )
})

test('when head counts are made, units of other kinds get none and the sum is the total', () => {
  const units = [
    { id: 'a', kind: 'prison', name: 'A', region: null },
    { id: 'b', kind: 'probation', name: 'B', region: null },
    { id: 'c', kind: 'prison', name: 'C', region: null },
  ]
  const rule = {
    population: 'inmates' as const,
    total: 101,
    unitKinds: ['prison'],
    weights: { C: 3 },
    languages: { nb: 2, pl: 1 },
  }
  const rows = demoHeadCounts(rule, units)
  expect(rows.reduce((sum, row) => sum + row.heads, 0)).toBe(101)
  expect(new Set(rows.map((row) => row.unitId))).toEqual(new Set(['a', 'c']))
})

test('when relatives are made twice, they are the same, and no address comes twice', () => {
  const rule = {
    total: 1240,
    address: 'p-{n}@x.example',
    smsShare: 0.15,
    topicShare: 0.1,
    topics: ['relatives-visits'],
    languages: { nb: 0.8, en: 0.2 },
  }
  const units = [{ id: 'a', kind: 'prison', name: 'A', region: null }]
  const rows = demoSubscriptions(rule, units)
  expect(demoSubscriptions(rule, units)).toEqual(rows)
  expect(new Set(rows.map((row) => row.address)).size).toBe(1240)
  expect(rows.filter((row) => row.channel === 'sms').length).toBeGreaterThan(100)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pressTimesOf, reachGroups } from './counted.ts'

const STATES = ['submitted', 'delivered', 'confirmed', 'on-paper', 'waiting', 'unreachable', 'failed']
const reached = fc.record({
  audience: fc.constantFrom('staff', 'staff,unions', 'press'),
  state: fc.constantFrom(...STATES),
  heads: fc.integer({ min: 1, max: 500 }),
})

test('when anything has gone out, the parts of every group are its total, and nobody is lost between them', () => {
  fc.assert(
    fc.property(fc.array(reached), (rows) => {
      const groups = reachGroups(rows)
      for (const one of groups) expect(one.reached + one.onPaper + one.waiting + one.lost).toBe(one.total)
      const heads = (sum: number, one: { heads: number }) => sum + one.heads
      expect(groups.reduce((sum, one) => sum + one.total, 0)).toBe(rows.reduce(heads, 0))
    }),
  )
})

test('when the press has asked, the share is of what was due and the middle is of what was answered', () => {
  const due = (hits: number) => ({ label: '', ref: '', amount: null, hits, n: 1 })
  const answered = (amount: number) => ({ label: '', ref: '', amount, hits: null, n: 1 })
  expect(pressTimesOf([due(1), due(0), due(1), answered(1), answered(9), answered(2), answered(4)])).toEqual({
    ...{ asked: 3, inTime: { hits: 2, share: (2 / 3) * 100 }, answered: 4, meanHours: 4, medianHours: 3 },
  })
  expect(pressTimesOf([])).toEqual({ asked: 0, inTime: null, answered: 0, meanHours: null, medianHours: null })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainTarget } from '../test/a-document.ts'
import type { Target } from './initiative.ts'
import { allReached, progressOf, proposedOutcome, type TargetValue } from './progress.ts'

const target = (over: Partial<Target> = {}): Target => ({ ...plainTarget, dueOn: '2026-06-01', ...over })
const value = (measuredOn: string, amount: number, margin: number | null = null): TargetValue => ({
  measuredOn,
  value: amount,
  sample: null,
  margin,
})
const today = '2026-05-01'

test('when nothing is measured, nothing is claimed', () => {
  expect(progressOf(target(), [], today)).toMatchObject({ standing: 'not-measured', change: 'none', isOverdue: false })
  expect(proposedOutcome(progressOf(target(), [], today))).toBe('not-measured')
  expect(allReached([])).toBe(false)
})

test('when the difference is smaller than the margin, it is no change; without a margin it is untested', () => {
  expect(progressOf(target(), [value('2026-03-01', 43, 4)], today).change).toBe('within-margin')
  expect(progressOf(target(), [value('2026-03-01', 50, 4)], today).change).toBe('better')
  expect(progressOf(target(), [value('2026-03-01', 30, 4)], today).change).toBe('worse')
  expect(progressOf(target(), [value('2026-03-01', 50)], today).change).toBe('untested')
})

test('when the target lies within the margin of the value, nobody can say that it is reached', () => {
  expect(progressOf(target(), [value('2026-03-01', 62, 4)], today).standing).toBe('uncertain')
  expect(progressOf(target(), [value('2026-03-01', 66, 4)], today).standing).toBe('reached')
  expect(progressOf(target(), [value('2026-03-01', 58)], today).standing).toBe('short')
  expect(proposedOutcome(progressOf(target(), [value('2026-03-01', 62, 4)], today))).toBe('partly')
})

test('when fewer is better, the same words hold the other way', () => {
  const down = target({ direction: 'down', baseline: 60, target: 40 })
  expect(progressOf(down, [value('2026-03-01', 38)], today).standing).toBe('reached')
  expect(progressOf(down, [value('2026-03-01', 70, 2)], today).change).toBe('worse')
})

test('when it was to be measured first, the first value is the starting point and no change by itself', () => {
  const first = target({ baseline: null, measureFirst: true })
  expect(progressOf(first, [value('2026-02-01', 35)], today)).toMatchObject({ start: 35, change: 'none' })
  const second = progressOf(first, [value('2026-04-01', 50, 3), value('2026-02-01', 35)], today)
  expect(second).toMatchObject({ start: 35, change: 'better', latest: { value: 50 } })
})

test('when the date has passed, it is overdue until it is reached', () => {
  expect(progressOf(target(), [], '2026-06-02').isOverdue).toBe(true)
  expect(progressOf(target(), [], '2026-06-01').isOverdue).toBe(false)
  expect(progressOf(target(), [value('2026-03-01', 60)], '2026-06-02').isOverdue).toBe(false)
})

test('when values come in any order, the latest day decides', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-03-${String(n).padStart(2, '0')}`)
  const one = fc.record({ day, amount: fc.integer({ min: 0, max: 100 }) })
  fc.assert(
    fc.property(fc.uniqueArray(one, { selector: ({ day: on }) => on, minLength: 1 }), (measured) => {
      const values = measured.map(({ day: on, amount }) => value(on, amount))
      const newest = measured.toSorted((a, b) => a.day.localeCompare(b.day) || a.amount - b.amount).at(-1)!
      const found = progressOf(target(), values, today)
      expect(found.latest?.value).toBe(newest.amount)
      expect(found.standing).toBe(newest.amount >= 60 ? 'reached' : 'short')
      expect(progressOf(target(), values.toReversed(), today)).toEqual(found)
    }),
  )
})

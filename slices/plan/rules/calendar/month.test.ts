import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shiftDays, weekdayOf } from '../../../../kit/kernel/local-time.ts'
import { lanes, monthAfter, spanMoved, weeksFrom, weeksOfMonth } from './month.ts'

test('when any month is drawn, its weeks begin on a Monday, end on a Sunday and hold every day of it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), (count) => {
      const day = shiftDays('2000-01-01', count)
      const { from, to } = weeksOfMonth(day)
      expect([weekdayOf(from), weekdayOf(to)]).toEqual([1, 7])
      const weeks = weeksFrom(from, to)
      expect(weeks.every((week) => week.days.length === 7)).toBe(true)
      expect(weeks.flatMap((week) => week.days)).toContain(day)
      expect(weeks.length).toBeLessThanOrEqual(6)
    }),
  )
})

test('when a month is left for another, the year turns with it', () => {
  expect([monthAfter('2026-12-15', 1), monthAfter('2026-01-31', -1), monthAfter('2026-01-31', 1)]).toEqual([
    '2027-01-01',
    '2025-12-01',
    '2026-02-01',
  ])
})

test('when bars are laid in rows, no two in a row touch the same day', () => {
  const bars = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 9 })).map(([from, length]) => ({
      from,
      to: from + length,
    })),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(bars, (all) => {
      const laid = lanes(all)
      expect(laid).toHaveLength(all.length)
      for (const a of laid)
        for (const b of laid)
          if (a !== b && a.lane === b.lane) expect(a.bar.to < b.bar.from || b.bar.to < a.bar.from).toBe(true)
    }),
  )
})

test('when something is moved on the clock, it keeps its length, may pass midnight, and what is all day stays', () => {
  const late = { starts: '2026-03-10T23:30', ends: '2026-03-11T00:15' }
  expect(spanMoved(late, { minutes: 60 })).toEqual({ starts: '2026-03-11T00:30', ends: '2026-03-11T01:15' })
  expect(spanMoved({ starts: '2026-03-10', ends: '2026-03-11' }, { days: -1, minutes: 60 })).toEqual({
    starts: '2026-03-09',
    ends: '2026-03-10',
  })
})

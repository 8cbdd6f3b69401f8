import fc from 'fast-check'
import { expect, test } from 'vitest'
import { localTimeOf, momentOf, shiftDays, weekdayOf } from '../../../../kit/kernel/local-time.ts'
import { moveOne, moveSeries, takeOut } from './move.ts'
import { lastDayOf, occurrencesBetween, type Scheduled } from './occurrence.ts'
import { endFor } from './occurrence-end.ts'
import { nthOf, type Recurrence, WEEKDAYS } from './recurrence.ts'
import { recurrenceFault, startsBetween } from './series.ts'

const rule = (over: Partial<Recurrence> = {}): Recurrence => ({
  freq: 'weekly',
  interval: 1,
  weekdays: [],
  nth: null,
  until: null,
  count: null,
  ...over,
})
const item = (over: Partial<Scheduled> = {}): Scheduled => ({
  starts: '2026-03-02T09:00',
  ends: '2026-03-02T10:00',
  recurrence: rule(),
  exceptions: [],
  ...over,
})
const times = (one: Scheduled, from: string, to: string) =>
  occurrencesBetween(one, from, to).map(({ starts }) => starts)

const days = fc.integer({ min: 0, max: 1500 }).map((count) => shiftDays('2024-01-01', count))
const clocks = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
const starts = fc
  .tuple(days, clocks)
  .map(([day, [hour, minute]]) => `${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
const series = fc
  .record({
    starts,
    freq: fc.constantFrom('daily' as const, 'weekly' as const, 'monthly' as const, 'yearly' as const),
    interval: fc.integer({ min: 1, max: 4 }),
    count: fc.integer({ min: 1, max: 30 }),
    byPlace: fc.boolean(),
  })
  .map(({ starts: first, byPlace, ...rest }) =>
    item({
      starts: first,
      ends: first,
      recurrence: rule({ ...rest, nth: rest.freq === 'monthly' && byPlace ? nthOf(first) : null }),
    }),
  )

test('when something comes again, it is at the same time on the wall the whole year', () => {
  fc.assert(
    fc.property(series, (one) => {
      const found = startsBetween(one, '2024-01-01', '2060-01-01')
      expect(found[0]).toBe(one.starts)
      for (const at of found) expect(at.slice(10)).toBe(one.starts.slice(10))
    }),
  )
})

test('when a weekly meeting passes the change of the clock, its moment shifts by an hour and its time on the wall does not', () => {
  const found = startsBetween(item(), '2026-03-16', '2026-04-05')
  expect(found).toEqual(['2026-03-16T09:00', '2026-03-23T09:00', '2026-03-30T09:00'])
  expect(found.map((at) => momentOf(at).toISOString().slice(11, 16))).toEqual(['08:00', '08:00', '07:00'])
  expect(found.map((at) => localTimeOf(momentOf(at)))).toEqual(found)
})

test('when a window is cut in two, both halves together hold what the whole holds, once each', () => {
  fc.assert(
    fc.property(series, days, (one, cut) => {
      const whole = startsBetween(one, '2024-01-01', '2060-01-01')
      const parts = [...startsBetween(one, '2024-01-01', cut), ...startsBetween(one, shiftDays(cut, 1), '2060-01-01')]
      expect(parts).toEqual(whole)
    }),
  )
})

test('when a series is moved there and back, it is what it was', () => {
  fc.assert(
    fc.property(series, fc.integer({ min: -6, max: 6 }), (one, by) => {
      const there = moveSeries(one, one.starts, { starts: shiftDays(one.starts, by), ends: shiftDays(one.ends, by) })
      if (typeof there === 'string') throw new Error(there)
      const back = moveSeries({ ...one, ...there }, there.starts, { starts: one.starts, ends: one.ends })
      if (typeof back === 'string') throw new Error(back)
      expect(startsBetween(back, '2024-01-01', '2060-01-01')[0]).toBe(one.starts)
      if (one.recurrence?.freq === 'weekly' || one.recurrence?.freq === 'daily')
        expect(startsBetween(back, '2024-01-01', '2060-01-01')).toEqual(startsBetween(one, '2024-01-01', '2060-01-01'))
    }),
  )
})

test('when one time is moved and moved back, the series has no trace of it', () => {
  const one = item()
  const moved = moveOne(one, '2026-03-09T09:00', { starts: '2026-03-10T13:00', ends: '2026-03-10T14:00' })
  if (typeof moved === 'string') throw new Error(moved)
  expect(times({ ...one, ...moved }, '2026-03-02', '2026-03-20')).toEqual([
    '2026-03-02T09:00',
    '2026-03-10T13:00',
    '2026-03-16T09:00',
  ])
  const back = { starts: '2026-03-09T09:00', ends: '2026-03-09T10:00' }
  expect(moveOne({ ...one, ...moved }, '2026-03-09T09:00', back)).toEqual({ exceptions: [] })
  expect(moveOne(one, '2026-03-10T09:00', back)).toBe('no-such-time')
})

test('when a time is moved out of the window or into it, the window shows where it is', () => {
  const one = item({
    exceptions: [{ at: '2026-03-30T09:00', starts: '2026-03-04T09:00', ends: '2026-03-04T10:00' }],
  })
  expect(times(one, '2026-03-02', '2026-03-08')).toEqual(['2026-03-02T09:00', '2026-03-04T09:00'])
  expect(times(one, '2026-03-30', '2026-04-05')).toEqual([])
})

test('when the whole series moves to another weekday, what was taken out stays out, and what was moved stays moved', () => {
  const out = takeOut(item(), '2026-03-16T09:00', true)
  if (typeof out === 'string') throw new Error(out)
  const moved = moveOne(item(out), '2026-03-23T09:00', { starts: '2026-03-25T12:00', ends: '2026-03-25T13:00' })
  if (typeof moved === 'string') throw new Error(moved)
  const next = moveSeries(item(moved), '2026-03-09T09:00', { starts: '2026-03-10T10:30', ends: '2026-03-10T11:00' })
  if (typeof next === 'string') throw new Error(next)
  expect(times({ ...item(), ...next }, '2026-03-01', '2026-04-01')).toEqual([
    '2026-03-03T10:30',
    '2026-03-10T10:30',
    '2026-03-25T12:00',
    '2026-03-31T10:30',
  ])
})

test('when the first time is none of the rule’s own, the rule is refused', () => {
  expect(recurrenceFault(item({ recurrence: rule({ weekdays: ['TU'] }) }))).toBe('start-off-rule')
  expect(recurrenceFault(item({ recurrence: rule({ weekdays: ['MO', 'TH'] }) }))).toBe(null)
  expect(recurrenceFault(item({ recurrence: rule({ until: '2026-03-01' }) }))).toBe('ends-before-start')
  expect(recurrenceFault(item({ recurrence: rule({ interval: 0 }) }))).toBe('interval')
})

test('when a day is the last of its weekday in the month, a rule that meant the last means it again', () => {
  fc.assert(
    fc.property(days, (day) => {
      const nth = nthOf(day)
      const [first] = startsBetween(
        { starts: day, recurrence: rule({ freq: 'monthly', nth, count: 1 }) },
        day,
        shiftDays(day, 40),
      )
      expect(first).toBe(day)
      expect(WEEKDAYS[weekdayOf(day) - 1]).toBeDefined()
    }),
  )
})

test('when something lasts for days, it is found by any of them', () => {
  const camp = item({ starts: '2026-03-02', ends: '2026-03-06', recurrence: null })
  expect(occurrencesBetween(camp, '2026-03-05', '2026-03-05')).toHaveLength(1)
  expect(occurrencesBetween(camp, '2026-03-07', '2026-03-09')).toHaveLength(0)
  expect(lastDayOf(camp)).toBe('2026-03-06')
  expect(lastDayOf(item())).toBe(null)
  expect(lastDayOf(item({ recurrence: rule({ count: 3 }) }))).toBe('2026-03-16')
  expect(endFor(camp, '2026-04-01')).toBe('2026-04-05')
})

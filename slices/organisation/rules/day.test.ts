import { expect, test } from 'vitest'
import { addDays, dayOf, holdsOn, startOfDay } from './day.ts'

test('when it is late in the evening in UTC, it is the next day in Norway', () => {
  expect(dayOf(new Date('2026-03-10T23:30:00Z'))).toBe('2026-03-11')
  expect(dayOf(new Date('2026-07-10T22:30:00Z'))).toBe('2026-07-11')
})

test('when a day begins, summer time is reckoned with, also on the days it changes', () => {
  expect(startOfDay('2026-01-10')?.toISOString()).toBe('2026-01-09T23:00:00.000Z')
  expect(startOfDay('2026-07-10')?.toISOString()).toBe('2026-07-09T22:00:00.000Z')
  expect(startOfDay('2026-03-29')?.toISOString()).toBe('2026-03-28T23:00:00.000Z')
  expect(startOfDay('2026-10-25')?.toISOString()).toBe('2026-10-24T22:00:00.000Z')
  expect(startOfDay('tomorrow')).toBeNull()
})

test('when a row ends on a day, it does not hold on that day', () => {
  const row = { validFrom: '2026-01-01', validTo: '2026-03-10' }
  expect([holdsOn(row, '2026-03-09'), holdsOn(row, '2026-03-10'), holdsOn(row, '2025-12-31')]).toEqual([
    true,
    false,
    false,
  ])
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
})

import { expect, test } from 'vitest'
import { isWeek, mondayOf, weekOf } from './week-of.ts'

test('when a week lies across the turn of the year, it belongs to the year of its Thursday', () => {
  expect(weekOf('2026-11-16')).toEqual({ week: 47, year: '2026' })
  expect(weekOf('2025-12-29')).toEqual({ week: 1, year: '2026' })
  expect(weekOf('2026-12-28')).toEqual({ week: 53, year: '2026' })
  expect(isWeek('2026-11-16', '2026-11-22')).toBe(true)
  expect(isWeek('2026-11-17', '2026-11-23')).toBe(false)
})

test('when a week is named it is found again, and a year of 52 has no 53rd', () => {
  expect([mondayOf(2026, 1), mondayOf(2026, 53), mondayOf(2020, 53)]).toEqual([
    '2025-12-29',
    '2026-12-28',
    '2020-12-28',
  ])
  expect([mondayOf(2025, 53), mondayOf(2026, 0), mondayOf(2026, 54)]).toEqual([null, null, null])
})

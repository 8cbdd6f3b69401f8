import { expect, test } from 'vitest'
import { isWeek, weekOf } from './week-of.ts'

test('when a week lies across the turn of the year, it belongs to the year of its Thursday', () => {
  expect(weekOf('2026-11-16')).toEqual({ week: 47, year: '2026' })
  expect(weekOf('2025-12-29')).toEqual({ week: 1, year: '2026' })
  expect(weekOf('2026-12-28')).toEqual({ week: 53, year: '2026' })
  expect(isWeek('2026-11-16', '2026-11-22')).toBe(true)
  expect(isWeek('2026-11-17', '2026-11-23')).toBe(false)
})

import { expect, test } from 'vitest'
import { shiftDays } from '../../../../kit/kernel/local-time.ts'
import { isCovered } from './covered.ts'

const AUGUST = { fromOn: '2026-08-01', toOn: '2026-08-31' }
const every = (days: number, from: string, to: string): string[] =>
  from > to ? [] : [from, ...every(days, shiftDays(from, days), to)]

test('when mentions are brought in throughout a month, it is counted; before that nobody can say that there were none', () => {
  expect(isCovered(AUGUST, every(7, '2026-07-28', '2026-08-29'))).toBe(true)
  expect(isCovered(AUGUST, every(7, '2026-08-06', '2026-09-10'))).toBe(true)
  expect(isCovered(AUGUST, every(7, '2026-07-30', '2026-08-15'))).toBe(false)
  expect(isCovered(AUGUST, ['2026-07-30', '2026-09-02'])).toBe(false)
  expect(isCovered(AUGUST, [])).toBe(false)
})

test('when most of a period is missing, a day at its beginning and one at its end do not make it whole', () => {
  expect(isCovered(AUGUST, ['2026-08-03', '2026-08-30'])).toBe(false)
  expect(isCovered(AUGUST, [...every(3, '2026-08-01', '2026-08-10'), '2026-08-20', '2026-08-27'])).toBe(false)
  const week = { fromOn: '2026-08-03', toOn: '2026-08-09' }
  expect(isCovered(week, ['2026-08-03'])).toBe(false)
  expect(isCovered(week, every(2, '2026-08-03', '2026-08-07'))).toBe(true)
})

test('when a period is long, a silence of more than a fortnight is one that nobody has brought in', () => {
  const year = { fromOn: '2025-01-01', toOn: '2025-12-31' }
  expect(isCovered(year, every(14, '2025-01-05', '2025-12-31'))).toBe(true)
  expect(isCovered(year, every(16, '2025-01-05', '2025-12-31'))).toBe(false)
  expect(isCovered({ fromOn: '2025-01-01', toOn: '2025-01-01' }, [])).toBe(false)
})

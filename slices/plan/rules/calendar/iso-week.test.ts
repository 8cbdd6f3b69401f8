import { expect, test } from 'vitest'
import { isoWeekOf } from './iso-week.ts'

test('when the year turns, the week is the one with the first Thursday', () => {
  const weeks = ['2025-12-29', '2026-12-31', '2027-01-03', '2027-01-04'].map((day) => isoWeekOf(day).key)
  expect(weeks).toEqual(['2026-W01', '2026-W53', '2026-W53', '2027-W01'])
})

import { expect, test } from 'vitest'
import { isCovered } from './covered.ts'

const AUGUST = { fromOn: '2026-08-01', toOn: '2026-08-31' }

test('when mentions of a month are brought in to its end, it is counted; before that nobody can say that there were none', () => {
  expect(isCovered(AUGUST, ['2026-07-30', '2026-08-03', '2026-08-30'])).toBe(true)
  expect(isCovered(AUGUST, ['2026-08-03', '2026-09-02'])).toBe(true)
  expect(isCovered(AUGUST, ['2026-07-30', '2026-08-15'])).toBe(false)
  expect(isCovered(AUGUST, ['2026-07-30', '2026-09-02'])).toBe(false)
  expect(isCovered(AUGUST, [])).toBe(false)
})

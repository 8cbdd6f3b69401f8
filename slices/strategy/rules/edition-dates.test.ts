import { expect, test } from 'vitest'
import { datesFault } from './edition-dates.ts'

test.each([
  ['the first edition begins years ago', '2021-12-01', null, null, null],
  ['a later one begins today', '2026-03-10', null, '2021-12-01', null],
  ['a later one begins in the past', '2026-03-09', null, '2021-12-01', 'past'],
  ['it begins on the day of the former', '2026-04-01', null, '2026-04-01', 'not-after-former'],
  ['it ends before it begins', '2026-04-01', '2026-03-31', null, 'ends-before'],
] as const)('when %s, the dates are judged', (_, validFrom, validTo, former, fault) => {
  expect(datesFault({ validFrom, validTo }, former, '2026-03-10')).toBe(fault)
})

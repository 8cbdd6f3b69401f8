import { expect, test } from 'vitest'
import { type Confirmation, confirmationFault, knownShare } from './known-strategy.ts'

const given: Confirmation = { how: 'meeting', heldOn: '2026-03-09', reached: 30, staff: 40, note: '' }
const days = { validFrom: '2026-03-01', today: '2026-03-10' }

test('when more are reached than there are, or the day cannot be right, it is refused', () => {
  expect(confirmationFault(given, days)).toBe(null)
  expect(confirmationFault({ ...given, reached: 41 }, days)).toBe('more-than-all')
  expect(confirmationFault({ ...given, heldOn: '2026-03-11' }, days)).toBe('in-the-future')
  expect(confirmationFault({ ...given, heldOn: '2026-02-28' }, days)).toBe('before-edition')
})

test('when some units have confirmed, the share counts heads of those alone and units of all', () => {
  const confirmation = { ...given, by: null, at: '' }
  expect(
    knownShare([
      { confirmation },
      { confirmation: null },
      { confirmation: { ...confirmation, reached: 5, staff: 10 } },
    ]),
  ).toEqual({
    units: 3,
    confirmed: 2,
    reached: 35,
    staff: 50,
  })
})

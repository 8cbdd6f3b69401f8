import { describe, expect, test } from 'vitest'
import { spokenDeadline } from './spoken-deadline.ts'

/** A Tuesday, 10.52 in Norway. */
const now = new Date('2026-03-10T09:52:00Z')
const said = (text: string) => spokenDeadline(text, now)?.toISOString().slice(0, 16) ?? null

describe('when a deadline is said, it is understood', () => {
  test.each([
    ['14', '2026-03-10T13:00'],
    ['kl. 14.30', '2026-03-10T13:30'],
    ['kl 1430', '2026-03-10T13:30'],
    ['i dag kl. 14', '2026-03-10T13:00'],
    ['today at 14:30', '2026-03-10T13:30'],
    ['om 1 time', '2026-03-10T10:52'],
    ['om en time', '2026-03-10T10:52'],
    ['om ein halv time', '2026-03-10T10:22'],
    ['1,5 t', '2026-03-10T11:22'],
    ['30m', '2026-03-10T10:22'],
    ['in 2 hours', '2026-03-10T11:52'],
    ['om 3 dager', '2026-03-13T09:52'],
    ['i morgen', '2026-03-11T14:00'],
    ['i morgon kl. 10', '2026-03-11T09:00'],
    ['tomorrow 9', '2026-03-11T08:00'],
    ['fredag 12', '2026-03-13T11:00'],
    ['fre', '2026-03-13T14:00'],
    ['tirsdag 9', '2026-03-17T08:00'],
    ['27/3 kl. 9', '2026-03-27T08:00'],
    ['30.3. 12', '2026-03-30T10:00'],
    ['9', '2026-03-11T08:00'],
  ])('«%s»', (text, at) => expect(said(text)).toBe(at))
})

test.each(['', 'snart', '25.70', 'kl. 99', 'i dag kl. 8', 'om noen timer', 'fredag kanskje'])(
  'when «%s» is said, nothing is guessed',
  (text) => expect(said(text)).toBeNull(),
)

test('when the clocks change in between, the hour on the wall counts', () => {
  expect(said('søndag 29.')).toBeNull()
  expect(said('29/3 kl. 12')).toBe('2026-03-29T10:00')
})

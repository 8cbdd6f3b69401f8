import { expect, test } from 'vitest'
import { localToUtc, utcToLocal } from './oslo-time.ts'

test('when a person means a time in winter or summer, the clock of Norway is reckoned with', () => {
  expect(localToUtc('2026-01-15T11:00')).toBe('2026-01-15T10:00:00.000Z')
  expect(localToUtc('2026-07-15T11:00')).toBe('2026-07-15T09:00:00.000Z')
  expect(localToUtc('')).toBeNull()
})

test('when the clock goes forward, the times on both sides of the jump come back as they were', () => {
  for (const text of ['2026-03-29T01:30', '2026-03-29T03:30', '2026-10-25T04:00'])
    expect(utcToLocal(localToUtc(text)!)).toBe(text)
})

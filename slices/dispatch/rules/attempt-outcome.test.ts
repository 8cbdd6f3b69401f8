import { expect, test } from 'vitest'
import { attemptStanding } from './attempt-outcome.ts'

const NOW = new Date('2026-03-10T12:00:00Z')
const first = { tries: 0, firstDueAt: NOW, notAfter: null }
const refused = (code: number, retryAfter?: number) => ({
  kind: 'refused' as const,
  permanent: false,
  response: 'no',
  code,
  ...(retryAfter === undefined ? {} : { retryAfter }),
})
const secondsUntil = (at: Date | null) => at && (at.getTime() - NOW.getTime()) / 1000

test('when a channel refuses for now, it counts as a try and is tried again, sooner in a hurry', () => {
  const standing = attemptStanding(refused(503), first, NOW)
  expect(standing).toMatchObject({ state: 'prepared', isRetry: true, isTry: true })
  expect(secondsUntil(standing.dueAt)).toBe(5)
  const again = (tries: number) =>
    secondsUntil(attemptStanding(refused(503), { ...first, tries, isHurried: true }, NOW).dueAt)
  expect([0, 1, 2, 3].map(again)).toEqual([1, 3, 5, 15])
})

test('when a channel works and asks us to wait, it is waited for, and that is no refusal', () => {
  const standing = attemptStanding(refused(429, 30), { ...first, isHurried: true }, NOW)
  expect(standing).toMatchObject({ state: 'prepared', isTry: false })
  expect(secondsUntil(standing.dueAt)).toBe(30)
  expect(secondsUntil(attemptStanding(refused(503, 30), { ...first, isHurried: true }, NOW).dueAt)).toBe(1)
})

test('when it has been tried for six hours, or the dispatch ends before the next try, the channel has refused', () => {
  const old = new Date(NOW.getTime() - 6 * 3_600_000)
  expect(attemptStanding(refused(503), { ...first, tries: 12, firstDueAt: old }, NOW).state).toBe('bounced')
  const notAfter = new Date(NOW.getTime() + 1000)
  expect(attemptStanding(refused(503), { ...first, notAfter }, NOW).state).toBe('bounced')
})

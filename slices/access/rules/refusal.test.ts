import { expect, test } from 'vitest'
import { countRefusal, isWorthTelling, mustWait, REFUSALS_MAX } from './refusal.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 2, 10, 9, minute))

test('when a password was wrong ten times, the account waits a quarter of an hour and no longer', () => {
  let refusals = countRefusal(null, at(0))
  for (let i = 1; i < REFUSALS_MAX; i++) {
    expect(mustWait(refusals, at(0))).toBe(false)
    refusals = countRefusal(refusals, at(0))
  }
  expect(mustWait(refusals, at(15))).toBe(true)
  expect(mustWait(refusals, at(16))).toBe(false)
})

test('when a quarter of an hour was quiet, the count starts again', () => {
  const many = { count: 9, since: at(0), lastAt: at(10) }
  expect(countRefusal(many, at(26)).count).toBe(1)
  expect(countRefusal(many, at(25)).count).toBe(10)
})

test('when guesses go on, the log hears of every fifth', () => {
  const counts = [1, 4, 5, 6, 10, 15].filter((count) => isWorthTelling({ count, since: at(0), lastAt: at(0) }))
  expect(counts).toEqual([5, 10, 15])
})

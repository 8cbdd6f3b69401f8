import { expect, test } from 'vitest'
import { countRefusal, EVERYWHERE_MAX, isWorthTelling, mustWait, REFUSALS_MAX } from './refusal.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 2, 10, 9, minute))

test('when a password was wrong ten times, each further try waits twice as long, and never more than a quarter of an hour', () => {
  let refusals = countRefusal(null, at(0))
  for (let i = 1; i < REFUSALS_MAX; i++) {
    expect(mustWait(refusals, at(0))).toBe(false)
    refusals = countRefusal(refusals, at(0))
  }
  const openAfter = () => [1, 2, 4, 8, 15].find((minutes) => !mustWait(refusals, at(minutes)))
  const waits = [openAfter()]
  for (let i = 0; i < 5; i++) {
    refusals = countRefusal(refusals, at(0))
    waits.push(openAfter())
  }
  expect(waits).toEqual([1, 2, 4, 8, 15, 15])
})

test('when guesses come from many places, the account bears more of them than one place does', () => {
  const many = { count: REFUSALS_MAX, since: at(0), lastAt: at(0) }
  expect(mustWait(many, at(0), EVERYWHERE_MAX)).toBe(false)
  expect(mustWait({ ...many, count: EVERYWHERE_MAX }, at(0), EVERYWHERE_MAX)).toBe(true)
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

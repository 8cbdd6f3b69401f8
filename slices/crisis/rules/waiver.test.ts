import { expect, test } from 'vitest'
import { CLOCK, hasReason, isAskedByClock } from './waiver.ts'

const at = (clock: string) => new Date(`2026-03-10T${clock}:00Z`)

test('when a reason is a word or blanks, it is none', () => {
  expect(hasReason('Haster')).toBe(false)
  expect(hasReason('             ')).toBe(false)
  expect(hasReason('Rykter sprer seg')).toBe(true)
})

test('when the clock has asked about what has waited since, it does not ask again; about something newer it does', () => {
  expect(isAskedByClock({ by: CLOCK, at: at('12:37') }, at('12:30'))).toBe(true)
  expect(isAskedByClock({ by: CLOCK, at: at('12:37') }, at('13:00'))).toBe(false)
  expect(isAskedByClock({ by: 'per_press', at: at('12:37') }, at('12:30'))).toBe(false)
  expect(isAskedByClock({ by: null, at: null }, at('12:30'))).toBe(false)
})

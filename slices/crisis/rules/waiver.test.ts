import { expect, test } from 'vitest'
import { CLOCK, hasReason, isAskedByClock, waiverOffer } from './waiver.ts'

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

test('when a stop holds the public, nobody is offered to let words go past own staff: the stop must be lifted first', () => {
  const words = { isForEverybody: true, state: 'going' as const, stuck: null }
  const stuck = { reached: 1, of: 2 }
  const open = { isOpen: true, waits: [] }
  const stop = { isOpen: true, waits: ['relatives', 'public'] as const }
  const table = [
    [words, open, 'offered'],
    [{ ...words, state: 'waiting' as const }, open, 'offered'],
    [{ ...words, state: 'out' as const }, open, 'none'],
    [{ ...words, state: 'out' as const, stuck }, open, 'offered'],
    [{ ...words, isForEverybody: false }, open, 'none'],
    [words, { isOpen: true, waits: ['relatives'] as const }, 'offered'],
    [words, stop, 'at-stop'],
    [{ ...words, stuck }, stop, 'at-stop'],
    [{ ...words, state: 'waiting' as const }, stop, 'at-stop'],
    [{ ...words, state: 'dropped' as const }, stop, 'none'],
    // A closed room offers it only where own staff cannot be reached, or the words would never go.
    [words, { isOpen: false, waits: [] }, 'none'],
    [words, { isOpen: false, waits: stop.waits }, 'none'],
    [{ ...words, stuck }, { isOpen: false, waits: [] }, 'offered'],
    [{ ...words, stuck }, { isOpen: false, waits: stop.waits }, 'at-stop'],
  ] as const
  for (const [one, room, offer] of table) expect([one, room, waiverOffer(one, room)]).toEqual([one, room, offer])
})

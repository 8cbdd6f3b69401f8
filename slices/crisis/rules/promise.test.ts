import { expect, test } from 'vitest'
import {
  askAt,
  brokenBefore,
  dueWarning,
  fallBackSeconds,
  outByFor,
  type PromiseState,
  passAt,
  stateOfKept,
} from './promise.ts'
import { saidSince, saidTime } from './said-time.ts'

const at = (clock: string) => new Date(`2026-03-10T${clock}:00Z`)
const WARN = [10, 5, 2, 1]

test('when a promise comes near, each warning is given once, the shortest when some were missed', () => {
  const promise = { madeAt: at('12:00'), dueAt: at('13:00'), warned: null }
  expect(dueWarning(promise, WARN, at('12:49'))).toBe(null)
  expect(dueWarning(promise, WARN, at('12:50'))).toBe(10)
  expect(dueWarning({ ...promise, warned: 10 }, WARN, at('12:51'))).toBe(null)
  expect(dueWarning({ ...promise, warned: 10 }, WARN, at('12:59'))).toBe(1)
  expect(dueWarning(promise, WARN, at('13:00'))).toBe(null)
})

test('when a promise is short, no warning comes before its last third', () => {
  const warned = (madeAt: string, now: string) =>
    dueWarning({ madeAt: at(madeAt), dueAt: at('13:00'), warned: null }, WARN, at(now))
  expect(warned('12:50', '12:50')).toBe(null)
  expect(warned('12:50', '12:55')).toBe(null)
  expect(warned('12:50', '12:58')).toBe(2)
  expect(warned('12:45', '12:55')).toBe(5)
  expect(warned('12:30', '12:50')).toBe(10)
  expect(warned('12:31', '12:50')).toBe(null)
  // The last one always comes, unless it would come at once.
  expect(warned('12:58', '12:58')).toBe(null)
  expect(warned('12:58', '12:59')).toBe(1)
  expect(warned('12:59', '12:59')).toBe(null)
})

test('when it came out at the time that was promised, it is kept', () => {
  expect(stateOfKept(at('13:00'), at('13:00'))).toBe('kept')
  expect(stateOfKept(at('13:00'), new Date(at('13:00').getTime() + 1))).toBe('broken')
})

test('when own staff hold back what is public, leaders are asked while there is time, and with their word it goes in time', () => {
  expect(passAt(at('13:00'), 20)).toEqual(new Date('2026-03-10T12:59:40Z'))
  expect(askAt(at('12:30'), at('12:40'), 10)).toEqual(new Date('2026-03-10T12:37:30Z'))
  expect(askAt(at('12:30'), at('13:30'), 10)).toEqual(new Date('2026-03-10T12:37:30Z'))
  expect(askAt(at('12:30'), null, 10)).toEqual(new Date('2026-03-10T12:37:30Z'))
  expect(outByFor(at('13:00'), 10, at('12:30'))).toEqual(at('13:00'))
  expect(outByFor(at('12:00'), 10, at('12:30'))).toEqual(at('12:40'))
  expect(outByFor(null, 10, at('12:30'))).toEqual(at('12:40'))
})

test('when own staff have ten minutes, three channels are tried before what is public goes without them', () => {
  expect(fallBackSeconds(at('12:40'), 10, at('12:30'))).toBe(150)
  expect(fallBackSeconds(at('13:30'), 10, at('12:30'))).toBe(150)
  expect(fallBackSeconds(at('12:31'), 10, at('12:30'))).toBe(15)
  expect(fallBackSeconds(at('12:30'), 10, at('12:31'))).toBe(5)
  expect(fallBackSeconds(null, 10, at('12:30'))).toBe(150)
})

test('when a time is said, it is by the clock in Norway, with the day when it is another', () => {
  expect(saidTime(at('13:00'), at('12:00'), 'nb')).toBe('kl. 14.00')
  expect(saidTime(at('13:00'), at('12:00'), 'pl')).toBe('14:00')
  expect(saidSince(at('11:20'), at('12:00'), 'en')).toBe('at 12:20')
  const next = new Date(at('11:20').getTime() + 86_400_000)
  expect(saidSince(at('11:20'), next, 'nb')).toBe(saidTime(at('11:20'), next, 'nb'))
  expect(saidSince(at('11:20'), null, 'nb')).toBe(saidTime(at('11:20'), next, 'nb'))
  expect(saidSince(at('11:20'), null, 'en')).toMatch(/^on \d+ \p{L}+ at 12:20$/u)
  expect(saidTime(new Date('2026-03-11T08:00:00Z'), at('12:00'), 'nn')).toBe('11. mars kl. 09.00')
})

test('a time that passed is broken still when another is promised and nothing has come, until something does', () => {
  const one = (state: PromiseState, clock: string, hasCome = false) => ({ state, hasCome, dueAt: clock })
  expect(brokenBefore([one('open', '14:00'), one('broken', '13:00')])).toBe('13:00')
  expect(brokenBefore([one('open', '14:00'), one('moved', '13:30'), one('broken', '13:00')])).toBe('13:00')
  expect(brokenBefore([one('open', '14:00'), one('broken', '13:00', true)])).toBeNull()
  expect(brokenBefore([one('open', '14:00'), one('moved', '13:00')])).toBeNull()
  expect(brokenBefore([one('kept', '14:00', true), one('broken', '13:00')])).toBeNull()
  expect(brokenBefore([])).toBeNull()
})

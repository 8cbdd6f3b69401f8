import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isTooLate, letterStanding } from './standing.ts'

const T0 = new Date('2026-05-04T08:00:00Z')
const after = (seconds: number) => new Date(T0.getTime() + seconds * 1000)
const letter = { lane: 'ordinary', tries: 1, firstDueAt: T0, notAfter: null } as const
const now = { mayRepeat: true, now: T0 }
const busy = { kind: 'refused', permanent: false, code: 451, response: '4.3.0 later' } as const

test('what is taken is sent, and what is refused for good is given up at once', () => {
  expect(letterStanding({ kind: 'accepted', response: 'ok' }, letter, now)).toMatchObject({
    state: 'sent',
    dueAt: null,
  })
  expect(letterStanding({ ...busy, permanent: true }, letter, now)).toMatchObject({ state: 'given-up', dueAt: null })
})

test('what may have been taken goes again where twice is better than not at all, and counts as sent where it is not', () => {
  const end = { kind: 'uncertain', reason: 'gone' } as const
  expect(letterStanding(end, letter, now)).toMatchObject({ state: 'waiting', isTry: true })
  expect(letterStanding(end, letter, { ...now, mayRepeat: false })).toMatchObject({ state: 'sent' })
})

test('a channel that asks us to wait is waited for, and that is no try', () => {
  const end = { ...busy, code: 429, retryAfter: 120 }
  expect(letterStanding(end, letter, now)).toMatchObject({ state: 'waiting', dueAt: after(120), isTry: false })
})

test('what is urgent is tried sooner, and given up sooner', () => {
  const dueIn = (lane: 'crisis' | 'ordinary', tries: number) =>
    letterStanding(busy, { ...letter, lane, tries }, now).dueAt!.getTime() - T0.getTime()
  expect(dueIn('crisis', 1)).toBeLessThan(dueIn('ordinary', 1))
  const late = { mayRepeat: true, now: after(7 * 3600) }
  expect(letterStanding(busy, { ...letter, lane: 'crisis', tries: 12 }, late).state).toBe('given-up')
  expect(letterStanding(busy, { ...letter, tries: 12 }, late).state).toBe('waiting')
})

test('whatever a server answers, a letter that waits has a time that comes, and in the end it is given up', () => {
  fc.assert(
    fc.property(fc.constantFrom('crisis' as const, 'ordinary' as const, 'bulk' as const), (lane) => {
      let at = T0
      for (let tries = 1; tries < 200; tries++) {
        const { state, dueAt } = letterStanding(busy, { ...letter, lane, tries }, { mayRepeat: true, now: at })
        if (state === 'given-up') return at.getTime() - T0.getTime() <= 48 * 3600 * 1000
        if (!dueAt || dueAt <= at) return false
        at = dueAt
      }
      return false
    }),
  )
})

test('what a server says is kept without whom it spoke of', () => {
  const end = { ...busy, response: "550 5.1.1 <ola.nordmann@example.no>: user\r\n unknown; +47 900 00 001 is 'off'" }
  expect(letterStanding(end, letter, now).answer).toBe("550 5.1.1 <…>: user unknown; … is 'off'")
})

test('what nobody could send for two weeks is not sent any more, nor what is past its time', () => {
  expect([isTooLate(letter, after(3 * 86_400)), isTooLate(letter, after(15 * 86_400))]).toEqual([false, true])
  expect(isTooLate({ ...letter, notAfter: after(60) }, after(61))).toBe(true)
})

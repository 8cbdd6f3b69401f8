import { expect, test } from 'vitest'
import { isIdle, isLeftAlone, isRecent } from './session.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 2, 10, 9, minute))

test('when a shared computer was used within ten minutes, its session goes on; a personal one is never idle', () => {
  expect(isLeftAlone({ shared: true, seenAt: at(0) }, at(10))).toBe(false)
  expect(isLeftAlone({ shared: true, seenAt: at(0) }, at(11))).toBe(true)
  expect(isLeftAlone({ shared: false, seenAt: at(0) }, at(59))).toBe(false)
})

test('when one’s own machine is left alone longer than the agency says, or was locked, it asks; a shared one and the last way in do not', () => {
  const own = { shared: false, emergency: false, seenAt: at(0), lockedAt: null }
  expect(isIdle(own, 15, at(15))).toBe(false)
  expect(isIdle(own, 15, at(16))).toBe(true)
  expect(isIdle({ ...own, seenAt: at(59), lockedAt: at(16) }, 15, at(59))).toBe(true)
  expect(isIdle({ ...own, shared: true }, 15, at(59))).toBe(false)
  expect(isIdle({ ...own, emergency: true }, 15, at(59))).toBe(false)
})

test('when the person proved who they are within ten minutes, by sign-in or since, it is recent', () => {
  expect(isRecent({ createdAt: at(0), confirmedAt: null }, at(10))).toBe(true)
  expect(isRecent({ createdAt: at(0), confirmedAt: null }, at(11))).toBe(false)
  expect(isRecent({ createdAt: at(0), confirmedAt: at(30) }, at(40))).toBe(true)
})

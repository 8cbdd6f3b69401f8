import { expect, test } from 'vitest'
import { isLeftAlone, isRecent } from './session.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 2, 10, 9, minute))

test('when a shared computer was used within ten minutes, its session goes on; a personal one is never idle', () => {
  expect(isLeftAlone({ shared: true, seenAt: at(0) }, at(10))).toBe(false)
  expect(isLeftAlone({ shared: true, seenAt: at(0) }, at(11))).toBe(true)
  expect(isLeftAlone({ shared: false, seenAt: at(0) }, at(59))).toBe(false)
})

test('when the person proved who they are within ten minutes, by sign-in or since, it is recent', () => {
  expect(isRecent({ createdAt: at(0), confirmedAt: null }, at(10))).toBe(true)
  expect(isRecent({ createdAt: at(0), confirmedAt: null }, at(11))).toBe(false)
  expect(isRecent({ createdAt: at(0), confirmedAt: at(30) }, at(40))).toBe(true)
})

import { expect, test } from 'vitest'
import { clockWord, deskHeadline, isSameDay } from './desk-headline.ts'

const now = new Date('2026-03-10T09:52:00Z')
const due = (...clocks: string[]) => clocks.map((dueAt) => ({ dueAt }))

test('when answers are late, they are counted and the oldest is named', () => {
  expect(deskHeadline(due('2026-03-10T11:00:00Z', '2026-03-10T09:00:00Z', '2026-03-09T09:00:00Z'), now)).toEqual({
    code: 'headline.late',
    params: { count: 2, at: '2026-03-09T09:00:00Z' },
  })
})

test('when the next is due today, it is told which', () => {
  expect(deskHeadline(due('2026-03-10T12:00:00Z', '2026-03-10T10:15:00Z'), now)).toEqual({
    code: 'headline.next',
    params: { count: 2, at: '2026-03-10T10:15:00Z' },
  })
})

test('when nobody waits, it says so', () => {
  expect(deskHeadline([], now).code).toBe('headline.none')
})

test('when a deadline is near midnight, the Norwegian day counts', () => {
  expect(isSameDay('2026-03-10T22:59:00Z', now)).toBe(true)
  expect(isSameDay('2026-03-10T23:01:00Z', now)).toBe(false)
})

test('when the deadline has passed, the clock says so also before the server has', () => {
  expect(clockWord({ dueAt: '2026-03-10T09:52:00Z', warned: 80 }, now)).toBe('over')
  expect(clockWord({ dueAt: '2026-03-10T10:00:00Z', warned: 80 }, now)).toBe('late')
  expect(clockWord({ dueAt: '2026-03-10T12:00:00Z', warned: 50 }, now)).toBe('half')
  expect(clockWord({ dueAt: '2026-03-10T12:00:00Z', warned: 0 }, now)).toBe('ample')
})

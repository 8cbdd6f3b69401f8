import { expect, test } from 'vitest'
import { type FollowUpLine, placesOf, reminderFor } from './follow-up.ts'
import { type MeetingLine, meetingsHeadline } from './meeting-view.ts'

const line = (id: string, dueOn: string, state: FollowUpLine['state'] = 'open', noteAt: string | null = null) =>
  ({ id, dueOn, state, noteAt }) as FollowUpLine

test('when follow-ups are listed, each stands in one place, the first due first', () => {
  const lines = [
    line('soon', '2026-03-17'),
    line('late', '2026-03-09'),
    line('later', '2026-03-18'),
    line('today', '2026-03-10'),
    line('older', '2026-02-01'),
    line('done', '2026-03-01', 'done', '2026-03-02T10:00:00Z'),
    line('dropped', '2026-03-01', 'dropped', '2026-03-05T10:00:00Z'),
  ]
  const places = placesOf(lines, '2026-03-10')
  expect(Object.values(places).map((of) => of.map(({ id }) => id))).toEqual([
    ['older', 'late'],
    ['today', 'soon'],
    ['later'],
    ['dropped', 'done'],
  ])
})

test('when a date comes, the owner is reminded the day before and after it, not on other days', () => {
  expect(reminderFor('2026-03-11', '2026-03-10')).toBe('before')
  expect(reminderFor('2026-03-10', '2026-03-10')).toBeNull()
  expect(reminderFor('2026-03-09', '2026-03-10')).toBe('late')
  expect(reminderFor('2026-03-12', '2026-03-10')).toBeNull()
})

test('when meetings are listed, the sentence is about the one that goes on, else the next, else how many were held', () => {
  const meeting = (over: Partial<MeetingLine>) =>
    ({ state: 'planned', starts: '2026-03-12T09:00', ends: '2026-03-12T10:00', title: 'A', ...over }) as MeetingLine
  const now = '2026-03-10T12:00'
  const later = meeting({ title: 'B', starts: '2026-03-20T09:00', ends: '2026-03-20T10:00' })
  const passed = meeting({ title: 'C', starts: '2026-03-01T09:00', ends: '2026-03-01T10:00' })
  expect(meetingsHeadline([later, passed, meeting({})], now)).toMatchObject({ code: 'next', meeting: { title: 'A' } })
  expect(meetingsHeadline([later, meeting({ title: 'D', state: 'open' })], now)).toMatchObject({ code: 'open' })
  expect(meetingsHeadline([meeting({ state: 'closed' }), passed], now)).toEqual({ code: 'held', count: 1 })
  expect(meetingsHeadline([], now)).toEqual({ code: 'none', count: 0 })
})

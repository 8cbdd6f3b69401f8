import { expect, test } from 'vitest'
import type { Caller, Duty } from '../../../../kit/kernel/caller.ts'
import { mayReadMeeting, meetingAbilities, meetingAfter, meetingFault } from './meeting.ts'
import { meetingTimes } from './series.ts'

const someone = (id: string, duty?: Duty): Caller => ({
  kind: 'person',
  id,
  name: 'Test Testesen',
  language: 'nb',
  unitId: 'unt_halden',
  duties: duty ? [{ duty, unitId: 'unt_halden', unitIds: ['unt_halden'] }] : [],
})
const meeting = { state: 'open' as const, unitId: 'unt_halden', chairId: 'per_chair', participantIds: ['per_guest'] }

test('when somebody is neither asked to come nor reads the unit’s plan, the meeting is not there for them', () => {
  expect(mayReadMeeting(someone('per_other'), meeting)).toBe(false)
  expect(mayReadMeeting(someone('per_guest'), meeting)).toBe(true)
  expect(mayReadMeeting(someone('per_other', 'administrator'), meeting)).toBe(true)
})

test('when somebody is asked to come, they write; the chair and the unit’s writers lead', () => {
  expect(meetingAbilities(someone('per_guest'), meeting)).toEqual(['agenda', 'write'])
  expect(meetingAbilities(someone('per_chair'), meeting)).toEqual(['change', 'agenda', 'write', 'close'])
  expect(meetingAbilities(someone('per_other', 'administrator'), meeting)).toEqual([])
  expect(meetingAbilities(someone('per_other', 'leader'), { ...meeting, state: 'closed' })).toEqual(['reopen'])
})

test('when a meeting is closed, only a correction opens it; a cancelled one stays cancelled', () => {
  expect(meetingAfter('closed', 'write')).toBeNull()
  expect(meetingAfter('closed', 'reopen')).toBe('open')
  expect(meetingAfter('cancelled', 'start')).toBeNull()
  expect(meetingAfter('open', 'cancel')).toBeNull()
})

test('when a meeting lacks a name, has no such time or ends before it begins, it is not stored', () => {
  const input = {
    ...{ kind: 'status' as const, title: 'Statusmøte', unitId: 'u', chairId: 'p', participantIds: [], place: '' },
    ...{ starts: '2026-03-10T09:00', ends: '2026-03-10T10:00' },
  }
  expect(meetingFault(input)).toBeNull()
  expect(meetingFault({ ...input, title: ' ' })).toBe('title-missing')
  expect(meetingFault({ ...input, starts: '2026-02-31T09:00' })).toBe('no-such-time')
  expect(meetingFault({ ...input, starts: '2026-03-10' })).toBe('no-such-time')
  expect(meetingFault({ ...input, ends: '2026-03-10T09:00' })).toBe('ends-before-start')
})

test('when a meeting comes again, it keeps its clock across summer time, and its weekday of the month', () => {
  const first = { starts: '2026-03-24T09:00', ends: '2026-03-24T10:00' }
  expect(meetingTimes(first, null)).toEqual([first])
  expect(meetingTimes(first, { every: 'week', interval: 2, count: 3 }).map(({ starts }) => starts)).toEqual([
    '2026-03-24T09:00',
    '2026-04-07T09:00',
    '2026-04-21T09:00',
  ])
  const monthly = meetingTimes(
    { starts: '2026-03-10T09:00', ends: '2026-03-10T09:45' },
    { every: 'month', interval: 1, count: 2 },
  )
  expect(monthly[1]).toEqual({ starts: '2026-04-14T09:00', ends: '2026-04-14T09:45' })
})

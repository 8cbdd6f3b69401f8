import { expect, test } from 'vitest'
import { chosenTime, nextTimes, OFFERED, standingPromise } from './chosen-time.ts'

test('when a form is opened again, the time that was chosen stands, also between those offered now; one that has gone is chosen anew', () => {
  const offered = ['2026-01-01T01:00:00.000Z', '2026-01-01T02:00:00.000Z']
  const between = '2026-01-01T01:30:00.000Z'
  expect(chosenTime(offered[1]!, offered, true)).toEqual({ at: offered[1], times: offered, isGone: false })
  expect(chosenTime(between, offered, true)).toEqual({
    at: between,
    times: [offered[0], between, offered[1]],
    isGone: false,
  })
  expect(chosenTime('2026-01-01T00:30:00.000Z', offered, true)).toEqual({
    at: offered[0],
    times: offered,
    isGone: true,
  })
  expect(chosenTime(null, offered, true)).toMatchObject({ at: null, isGone: false })
  expect(chosenTime(between, offered, false)).toMatchObject({ at: null, isGone: false })
})

test('when a time is promised already and ahead, it is the first that is offered, and stands until somebody chooses another', () => {
  const offered = ['2026-01-01T01:15:00.000Z', '2026-01-01T01:45:00.000Z']
  const dueAt = '2026-01-01T01:40:00.000Z'
  const promises = [
    { state: 'kept', dueAt: '2026-01-01T02:00:00.000Z' },
    { state: 'open', dueAt },
  ]
  const standing = standingPromise(promises, new Date('2026-01-01T01:05:00Z'))
  expect(standing).toBe(dueAt)
  const times = [dueAt, ...offered]
  expect(chosenTime(standing, offered, true, standing)).toEqual({ at: dueAt, times, isGone: false })
  expect(chosenTime(offered[0]!, offered, true, standing)).toEqual({ at: offered[0], times, isGone: false })
  expect(standingPromise(promises, new Date(dueAt))).toBeNull()
  expect(chosenTime(dueAt, ['2026-01-01T02:00:00.000Z'], true, null)).toMatchObject({ isGone: true })
})

test('when nobody has chosen, what comes to be promised while the form stands open is what it says', () => {
  const offered = ['2026-01-01T01:15:00.000Z']
  const dueAt = '2026-01-01T01:10:00.000Z'
  expect(chosenTime(OFFERED, offered, true).at).toBe(offered[0])
  expect(chosenTime(OFFERED, offered, true, dueAt).at).toBe(dueAt)
  expect(chosenTime(OFFERED, offered, false, dueAt).at).toBeNull()
})

test('the times that are offered are whole fives from now; where a promise is moved, all of them are later than it, and than now', () => {
  const at = (clock: string) => `2026-03-10T${clock}:00.000Z`
  const offered = (now: string, after?: string) =>
    nextTimes([30, 60, 120], new Date(at(now)), after === undefined ? undefined : at(after)).map((one) =>
      one.slice(11, 16),
    )
  expect(offered('12:02')).toEqual(['12:35', '13:05', '14:05'])
  expect(offered('12:02', '14:00')).toEqual(['14:30', '15:00', '16:00'])
  // The time that was promised has passed.
  expect(offered('12:02', '11:40')).toEqual(['12:35', '13:05', '14:05'])
})

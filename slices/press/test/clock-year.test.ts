import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumber, wallClock } from '../../../kit/kernel/oslo-clock.ts'
import { publicHolidays } from '../../../kit/kernel/public-holidays.ts'
import { openingOn, openTimeIn, type TelephoneHours } from '../../../kit/kernel/telephone-hours.ts'
import { readPressPack } from '../actions/read-pack.ts'
import { clockAt, instantOf } from '../rules/deadline.ts'

/** The hours that the pack has for the agency: longer in winter, shorter in summer, weekdays alone. */
const pack = (await readPressPack('kriminalomsorgen'))!
const HOURS: TelephoneHours[] = pack.telephoneHours.map(({ from, to, ...row }) => ({
  ...row,
  seasonFrom: from,
  seasonTo: to,
  isClosed: false,
}))
const at = (text: string) => Date.parse(text)
const said = (share: number, from: string, to: string) =>
  new Date(instantOf(share, at(from), at(to), HOURS)).toISOString()

test('when the deadline lies beyond Easter, the warnings count open hours alone and come when the telephone is answered', () => {
  // Wednesday before Maundy Thursday at 12, until Tuesday after Easter at 12: 3 h 45 min and 4 h are open.
  const [from, to] = ['2026-04-01T10:00:00Z', '2026-04-07T10:00:00Z']
  expect(openTimeIn(HOURS, at(from), at(to)) / 60_000).toBe(3 * 60 + 45 + 4 * 60)
  expect(said(50, from, to)).toBe('2026-04-07T06:07:30.000Z')
  expect(said(80, from, to)).toBe('2026-04-07T08:27:00.000Z')
  expect(said(100, from, to)).toBe('2026-04-07T10:00:00.000Z')
})

test('when the clock goes forward or back in the weekend between, an open hour is an open hour all the same', () => {
  // Friday 27 March 13.45 in winter time, Monday 30 March 10.00 in summer time: two hours on each side.
  expect(said(50, '2026-03-27T12:45:00Z', '2026-03-30T08:00:00Z')).toBe('2026-03-27T14:45:00.000Z')
  expect(said(80, '2026-03-27T12:45:00Z', '2026-03-30T08:00:00Z')).toBe('2026-03-30T07:12:00.000Z')
  // Friday 23 October 13.45 in summer time, Monday 26 October 10.00 in winter time.
  expect(said(80, '2026-10-23T11:45:00Z', '2026-10-26T09:00:00Z')).toBe('2026-10-26T08:12:00.000Z')
})

test('when the season changes between, each day has the hours of its own part of the year', () => {
  // 14 May is the last day until 15.45 and Ascension Day, so closed; 15 May is open until 15.00.
  expect(openTimeIn(HOURS, at('2026-05-13T12:45:00Z'), at('2026-05-15T13:00:00Z')) / 3_600_000).toBe(1 + 7)
})

test('when any inquiry of any year waits, half, most and all come in order, in open hours, never on a closed day, and then again and again', () => {
  const start = at('2024-01-01T00:00:00Z')
  const closed = new Set(
    [2024, 2025, 2026, 2027].flatMap((year) => publicHolidays(year).map((one) => dayNumber(one.day))),
  )
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 3 * 525_600 }),
      fc.integer({ min: 30, max: 60 * 24 * 20 }),
      (late, length) => {
        const from = start + late * 60_000
        const to = from + length * 60_000
        const open = openTimeIn(HOURS, from, to)
        const moments = [50, 80, 100].map((share) => instantOf(share, from, to, HOURS))
        expect(moments).toEqual(moments.toSorted((a, b) => a - b))
        if (open > 0)
          for (const moment of moments.slice(0, 2)) {
            const { day } = wallClock(moment)
            const opening = openingOn(HOURS, day)
            expect(opening && opening.from <= moment && moment <= opening.to).toBeTruthy()
            expect(closed.has(day)).toBe(false)
          }
        let now = from
        let warned = 0
        for (let step = 0; step < 6; step++) {
          const clock = clockAt({ from, to, now }, HOURS)
          expect(clock.nextAt).toBeGreaterThan(now)
          now = clock.nextAt
          const next = clockAt({ from, to, now }, HOURS).warned
          expect(next).toBeGreaterThan(warned)
          warned = next
        }
        expect(warned).toBeGreaterThan(100)
      },
    ),
    { numRuns: 400 },
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isLocalTime, localTimeOf, momentOf, shiftMinutes } from './local-time.ts'
import { easterSunday, publicHolidays } from './public-holidays.ts'

const OSLO = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short', timeStyle: 'short' })
const moments = fc.date({ min: new Date('1997-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })

test('when any moment is read on the wall, it is what the system’s time zones say', () => {
  fc.assert(
    fc.property(moments, (moment) => {
      expect(localTimeOf(moment)).toBe(OSLO.format(moment).replace(' ', 'T'))
    }),
  )
})

test('when the wall shows a time that exists, its moment shows that time', () => {
  fc.assert(
    fc.property(moments, (moment) => {
      const wall = localTimeOf(moment)
      expect(localTimeOf(momentOf(wall))).toBe(wall)
    }),
  )
})

test('when a time is skipped or comes twice, the clock before the gap and the first of the two count', () => {
  expect(momentOf('2026-03-29T02:30').toISOString()).toBe('2026-03-29T01:30:00.000Z')
  expect(momentOf('2026-10-25T02:30').toISOString()).toBe('2026-10-25T00:30:00.000Z')
  expect(momentOf('2026-03-29').toISOString()).toBe('2026-03-28T23:00:00.000Z')
})

test('when a day does not exist, it is none', () => {
  expect(['2026-02-31', '2026-13-01', '2026-02-28T24:00', 'x', ''].map(isLocalTime)).toEqual(Array(5).fill(false))
  expect(['2024-02-29', '2026-02-28T23:59'].map(isLocalTime)).toEqual([true, true])
  expect(shiftMinutes('2026-12-31T23:30', 60)).toBe('2027-01-01T00:30')
})

test('when a year is asked for, its holidays follow Easter as the almanac has it', () => {
  expect([2024, 2025, 2026, 2027, 2038].map(easterSunday)).toEqual([
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2038-04-25',
  ])
  expect(publicHolidays(2026).map(({ day }) => day.slice(5))).toEqual(
    '01-01 04-02 04-03 04-05 04-06 05-01 05-14 05-17 05-24 05-25 12-25 12-26'.split(' '),
  )
})

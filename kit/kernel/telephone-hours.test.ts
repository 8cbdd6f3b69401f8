import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, dayText, instantAt, wallClock, weekdayOf } from './oslo-clock.ts'
import { hoursFault, openTimeIn, type TelephoneHours, telephoneState } from './telephone-hours.ts'

const weekdays = [1, 2, 3, 4, 5]
const HOURS: TelephoneHours[] = [
  {
    seasonFrom: '09-15',
    seasonTo: '05-14',
    weekdays,
    opens: '08:00',
    closes: '15:45',
    onHolidays: false,
    isClosed: false,
  },
  {
    seasonFrom: '05-15',
    seasonTo: '09-14',
    weekdays,
    opens: '08:00',
    closes: '15:00',
    onHolidays: false,
    isClosed: false,
  },
]
const at = (text: string) => Date.parse(text)
const stateAt = (text: string) => telephoneState(HOURS, at(text))

it('when the season changes, the telephone closes at another time', () => {
  expect(stateAt('2026-03-10T09:00:00Z')).toEqual({ isOpen: true, changesAt: at('2026-03-10T14:45:00Z') })
  expect(stateAt('2026-06-10T09:00:00Z')).toEqual({ isOpen: true, changesAt: at('2026-06-10T13:00:00Z') })
  expect(stateAt('2026-05-14T12:30:00Z')?.isOpen).toBe(false)
  expect(stateAt('2026-05-15T12:30:00Z')?.isOpen).toBe(true)
})

it('when it is Easter, Constitution Day or a weekend, it opens on the next working day', () => {
  expect(stateAt('2026-04-01T20:00:00Z')).toEqual({ isOpen: false, changesAt: at('2026-04-07T06:00:00Z') })
  expect(stateAt('2027-05-17T09:00:00Z')).toEqual({ isOpen: false, changesAt: at('2027-05-18T06:00:00Z') })
  expect(telephoneState([], at('2026-03-10T09:00:00Z'))).toBeNull()
})

it('when hours are counted, nights and weekends are left out', () => {
  const hours = openTimeIn(HOURS, at('2026-03-06T14:15:00Z'), at('2026-03-09T07:30:00Z')) / 3_600_000
  expect(hours).toBe(1)
})

it('when a time of the clock exists, it is found again; and the clock agrees with the zone', () => {
  const oslo = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Oslo', dateStyle: 'short' })
  fc.assert(
    fc.property(fc.integer({ min: at('2000-01-01'), max: at('2060-01-01') }), (ms) => {
      const minuteStart = ms - (ms % 60_000)
      const { day, minute } = wallClock(minuteStart)
      expect(dayText(day)).toBe(oslo.format(minuteStart))
      const found = instantAt(day, minute)
      expect([0, 3_600_000]).toContain(minuteStart - found)
      expect(wallClock(found)).toEqual({ day, minute })
    }),
    { numRuns: 2000 },
  )
  expect(weekdayOf(dayNumber('2026-11-25'))).toBe(3)
  expect(instantAt(dayNumber('2026-03-29'), 150)).toBe(at('2026-03-29T01:00:00Z'))
})

describe('parts of the year inside one another', () => {
  const eve = { ...HOURS[0]!, seasonFrom: '12-24', seasonTo: '12-24' }
  const open = (day: string, hours: typeof HOURS) => telephoneState(hours, Date.parse(day))

  it('when a short part is closed or shorter, it decides over the long one', () => {
    expect(open('2026-12-24T09:00:00Z', HOURS)?.isOpen).toBe(true)
    expect(open('2026-12-24T09:00:00Z', [...HOURS, { ...eve, isClosed: true }])?.isOpen).toBe(false)
    const half = open('2026-12-24T09:00:00Z', [...HOURS, { ...eve, closes: '12:00' }])
    expect(half).toEqual({ isOpen: true, changesAt: Date.parse('2026-12-24T11:00:00Z') })
  })

  it('when hours leave it to chance, run backwards or name no day, they are refused', () => {
    expect(hoursFault(HOURS)).toBe(null)
    expect(hoursFault([...HOURS, eve])).toBe(null)
    expect(hoursFault([...HOURS, eve, { ...eve, closes: '12:00' }])).toBe('overlap')
    expect(hoursFault([{ ...eve, closes: '07:00' }])).toBe('backwards')
    expect(hoursFault([{ ...eve, closes: '07:00', isClosed: true }])).toBe(null)
    for (const seasonTo of ['02-30', '05-39', '13-01', '00-10'])
      expect(hoursFault([{ ...eve, seasonTo }]), seasonTo).toBe('no-day')
  })
})

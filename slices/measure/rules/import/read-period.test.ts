import { expect, test } from 'vitest'
import { readDay, readPeriod } from './read-period.ts'

const said = (text: string) => {
  const found = readPeriod(text)
  return 'fault' in found ? found.fault : `${found.fromOn} ${found.toOn}`
}

test('when a week is named in any of the languages, it is its Monday to its Sunday; a year has as many as it has', () => {
  for (const text of ['uke 53 2026', 'Veke 53, 2026', 'week 53 2026', '2026-W53', '2026 uke 53'])
    expect([text, said(text)]).toEqual([text, '2026-12-28 2027-01-03'])
  expect(said('uke 1 2026')).toBe('2025-12-29 2026-01-04')
  expect(said('uke 53 2025')).toBe('period-wrong')
})

test('when a month is named it is that month, and a word that only begins alike is none', () => {
  for (const text of ['mars 2026', 'Mar. 2026', 'march 2026', '2026-03', '3-2026'])
    expect([text, said(text)]).toEqual([text, '2026-03-01 2026-03-31'])
  expect(said('sept 2026')).toBe('2026-09-01 2026-09-30')
  for (const text of ['marked 2026', 'marsipan 2026', 'maidag 2026', 'des. måned 2026', '2026-13'])
    expect([text, said(text)]).toEqual([text, 'period-wrong'])
  expect([said('H2 2026'), said('2026 h1'), said('2. halvår 2026')]).toEqual([
    '2026-07-01 2026-12-31',
    '2026-01-01 2026-06-30',
    '2026-07-01 2026-12-31',
  ])
})

test('when a moment has its zone it is the day in Norway, at month ends and when clocks change; without one it stands as it is', () => {
  const day = (text: string) => readDay(text)
  expect(day('2026-03-31T22:30:00Z')).toEqual({ day: '2026-04-01' })
  expect(day('2026-12-31T23:30:00Z')).toEqual({ day: '2027-01-01' })
  expect(day('2026-10-24T22:30:00Z')).toEqual({ day: '2026-10-25' })
  expect(day('2026-10-25T22:30:00Z')).toEqual({ day: '2026-10-25' })
  expect(day('2026-04-01T00:30:00+02:00')).toEqual({ day: '2026-04-01' })
  expect(day('2026-03-31 22:30')).toEqual({ day: '2026-03-31' })
  expect(day('2026-02-30T10:00:00Z')).toEqual({ fault: 'period-wrong' })
})

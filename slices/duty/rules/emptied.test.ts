import { expect, test } from 'vitest'
import type { Duty } from '../../../kit/kernel/caller.ts'
import type { DutyBook, UnitDuty } from './duty-book.ts'
import { emptiedBy as emptied, type NewAbsence } from './emptied.ts'

const DAY = 86_400_000
const NOW = Date.parse('2026-03-10T09:00:00Z')
const always = { from: 0, to: Number.MAX_SAFE_INTEGER }
const has = (personId: string, duty: Duty) => ({ ...always, personId, duty })
const book = (holders: UnitDuty['holders'], over: Partial<DutyBook> = {}, turns: Partial<UnitDuty> = {}): DutyBook => ({
  directorateId: 'kdi',
  people: new Map(['a', 'b', 'c', 'leader'].map((id) => [id, always])),
  absences: new Map(),
  units: new Map([
    ['kdi', { parentId: null, isMinistry: false, shifts: [], rota: [], holders: [has('leader', 'leader')] }],
    ['halden', { parentId: 'kdi', isMinistry: false, shifts: [], rota: [], holders, ...turns }],
  ]),
  ...over,
})
const absence = (personId: string, deputyId: string | null = null) => {
  return { personId, deputyId, from: NOW, to: NOW + 7 * DAY }
}
const emptiedBy = (from: DutyBook, away: NewAbsence, approving: string[] = ['leader', 'communication-leader']) =>
  emptied(from, away, (_, duty) => approving.includes(duty))
const said = (made: ReturnType<typeof emptied>) => made.map((one) => `${one.what} ${one.duty} ${one.unitId}`)

test('when the only one with a duty goes away without a deputy, the duty stands empty; with a deputy at work it does not', () => {
  const one = book([has('a', 'relatives-liaison'), has('b', 'leader')])
  expect(said(emptiedBy(one, absence('a')))).toEqual(['duty relatives-liaison halden'])
  expect(emptiedBy(one, absence('a', 'c'))).toEqual([])
  expect(said(emptiedBy(one, absence('a', 'gone')))).toEqual(['duty relatives-liaison halden'])
})

test('when another has the same duty, it stands empty only once that one is away too, and from that moment', () => {
  const holders = [has('a', 'press-contact'), has('b', 'press-contact-alternate')]
  expect(emptiedBy(book(holders), absence('a'))).toEqual([])
  const away = { from: NOW + 2 * DAY, to: NOW + 3 * DAY, deputyId: null }
  const both = book(holders, { absences: new Map([['b', [away]]]) })
  expect(emptiedBy(both, absence('a'))).toEqual([
    { unitId: 'halden', duty: 'press-contact', from: NOW + 2 * DAY, what: 'duty' },
  ])
})

test('when a deputy goes away, the duty they stand in for stands empty', () => {
  const away = { from: NOW - DAY, to: NOW + 30 * DAY, deputyId: 'b' }
  const led = book([has('a', 'leader')], { absences: new Map([['a', [away]]]) })
  expect(said(emptiedBy(led, absence('b')))).toEqual(['duty leader halden'])
})

test('when the last adviser goes away, it matters only where the table of authority names advisers', () => {
  const one = book([has('a', 'communication-adviser')])
  expect(emptiedBy(one, absence('a'))).toEqual([])
  const asked = (deputyId: string | null = null) => emptiedBy(one, absence('a', deputyId), ['communication-adviser'])
  expect(said(asked())).toEqual(['authority communication-adviser halden'])
  expect(asked('c')).toEqual([])
})

test('when somebody has the turn of a leader who goes away, there is still nobody who may approve', () => {
  const turn = { ...always, duty: 'leader' as const, place: 'primary' as const, personId: 'c' }
  const led = book([has('a', 'leader')], {}, { shifts: [turn] })
  expect(said(emptiedBy(led, absence('a')))).toEqual(['authority leader halden'])
  const turnOfPress = { ...turn, duty: 'press-contact' as const }
  const press = book([has('a', 'press-contact')], {}, { shifts: [turnOfPress] })
  expect(emptiedBy(press, absence('a'))).toEqual([])
  // Who approves is the agency's own table: where it names the press contact, their approval stands empty too.
  expect(said(emptiedBy(press, absence('a'), ['press-contact']))).toEqual(['authority press-contact halden'])
})

test('when the last one who has a turn of a duty goes away, or stands in for one who has, it stands empty from their turn', () => {
  const shift = { from: NOW + DAY, to: NOW + 2 * DAY, duty: 'press-contact' as const, place: 'primary' as const }
  const turns = { shifts: [{ ...shift, personId: 'c' }] }
  const led = [has('leader', 'leader')]
  const empty = [{ unitId: 'halden', duty: 'press-contact', from: NOW + DAY, what: 'duty' }]
  expect(emptiedBy(book(led, {}, turns), absence('c'))).toEqual(empty)
  expect(emptiedBy(book(led, {}, turns), absence('c', 'b'))).toEqual([])
  // Whoever has the duty itself is away meanwhile, or is there.
  const away = { from: NOW, to: NOW + 7 * DAY, deputyId: null }
  const held = [...led, has('a', 'press-contact')]
  expect(emptiedBy(book(held, { absences: new Map([['a', [away]]]) }, turns), absence('c'))).toEqual(empty)
  expect(emptiedBy(book(held, {}, turns), absence('c'))).toEqual([])
  const deputy = new Map([['c', [{ ...away, deputyId: 'b' }]]])
  expect(emptiedBy(book(led, { absences: deputy }, turns), absence('b'))).toEqual(empty)
  const row = { weekdays: [4], starts: '08:00', ends: '16:00', everyWeeks: 1, validFrom: '2026-01-01', validTo: null }
  const rota = [{ ...row, duty: 'relatives-liaison' as const, place: 'primary' as const, personId: 'c' }]
  expect(said(emptiedBy(book(led, {}, { rota }), absence('c')))).toEqual(['duty relatives-liaison halden'])
  // The turn is over before they go, or comes after they are back.
  const before = { ...shift, from: NOW - DAY, to: NOW, personId: 'c' }
  expect(emptiedBy(book(led, {}, { shifts: [before] }), absence('c'))).toEqual([])
})

test('when a duty was empty already, or nobody had it, nothing is emptied', () => {
  const away = { from: NOW - DAY, to: NOW + 30 * DAY, deputyId: null }
  expect(emptiedBy(book([has('a', 'leader')], { absences: new Map([['a', [away]]]) }), absence('a'))).toEqual([])
  expect(emptiedBy(book([has('b', 'leader')]), absence('a'))).toEqual([])
})

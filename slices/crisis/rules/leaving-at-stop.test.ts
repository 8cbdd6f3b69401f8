import { expect, test } from 'vitest'
import { anewTo, firstLeavingTo, lackingWhenLifted, leavingAtStop, staffBesideStop } from './leaving-at-stop.ts'
import type { Group } from './statement.ts'

const NOW = Date.parse('2026-03-10T13:05:00Z')
const PAST = '2026-03-10T13:00:00Z'
const SOON = '2026-03-10T13:30:00Z'
const nb = (title: string) => ({ nb: { title, paragraphs: [title] } })
const said = (number: number, nextAt: string | null, more: { atStop: Group[]; kind?: 'holding' | 'update' }) => ({
  ...{ number, nextAt, kind: 'holding' as const },
  reaches: [] as Group[],
  groups: ['staff', 'unions', 'inmates', 'public'] as Group[],
  parts: [
    { groups: ['inmates'] as Group[], texts: nb(`innsatte ${number}`) },
    { groups: ['unions'] as Group[], texts: nb(`tillitsvalgte ${number}`) },
    { groups: ['staff', 'public'] as Group[], texts: nb(`alle ${number}`) },
  ],
  ...more,
})
const word = (audience: 'inmates' | 'unions' | 'public', readiness: 'ready' | 'expired' = 'ready') => ({
  ...{ audience, language: 'nb', readiness, title: `${audience} 13.35`, paragraphs: [], asserts: [] },
})
const words = [word('inmates'), word('unions'), word('public')]
const read = (statements: ReturnType<typeof said>[], groups: Group[], isLift: boolean) =>
  leavingAtStop({ statements, let: groups, now: NOW, isLift, words }).map(
    ({ groups: to, texts }) => `${to.join('+')}: ${texts.nb?.title}`,
  )

test('a group that is let past the stop is shown its own words, and with the new time where they leave anew', () => {
  const waits: Group[] = ['inmates', 'public']
  expect(read([said(1, SOON, { atStop: waits })], ['inmates'], false)).toEqual(['inmates: innsatte 1'])
  expect(read([said(1, PAST, { atStop: waits })], ['inmates'], false)).toEqual(['inmates: inmates 13.35'])
})

test('whoever lifts a stop is shown each of the words that leave, and to whom', () => {
  const waits: Group[] = ['inmates', 'public']
  expect(read([said(1, SOON, { atStop: waits })], waits, true)).toEqual(['inmates: innsatte 1', 'public: alle 1'])
  // Anew, also to those who have them.
  expect(read([said(1, PAST, { atStop: waits })], waits, true)).toEqual([
    'unions: unions 13.35',
    'inmates: inmates 13.35',
    'staff+public: public 13.35',
  ])
  // Other words whose time has passed leave to nobody; those that others have had since are not said again to them.
  const update = said(2, PAST, { atStop: waits, kind: 'update' })
  expect(read([update], waits, true)).toEqual([])
  const later = { ...said(3, SOON, { atStop: [], kind: 'update' }), reaches: ['unions'] as Group[] }
  expect(read([said(1, PAST, { atStop: waits }), later], waits, true)).toEqual([
    'inmates: inmates 13.35',
    'staff+public: public 13.35',
  ])
})

test('first words whose time has passed leave anew to nobody who waits for something newer, whether the stop is lifted or one group is let past', () => {
  const late = said(1, PAST, { atStop: ['inmates'] })
  const newer = { ...said(2, SOON, { atStop: ['inmates'], kind: 'update' }), reaches: late.groups }
  for (const isLift of [true, false]) {
    const at = { statements: [late, newer], let: ['inmates'] as Group[], now: NOW, isLift }
    expect(anewTo(at)).toEqual([])
    expect(firstLeavingTo(at)).toEqual([])
    expect(leavingAtStop({ ...at, words }).map(({ texts }) => texts.nb?.title)).toEqual(['innsatte 2'])
  }
})

test('what the room knows is read beside first words that leave, and not beside those that newer words take the place of', () => {
  const waits: Group[] = ['inmates', 'public']
  const first = said(1, SOON, { atStop: waits })
  const at = { let: waits, now: NOW, isLift: true }
  expect(firstLeavingTo({ ...at, statements: [first] })).toEqual(['inmates', 'public'])
  expect(firstLeavingTo({ ...at, statements: [first], let: ['inmates'], isLift: false })).toEqual(['inmates'])
  const newer = said(2, SOON, { atStop: ['inmates'], kind: 'update' })
  expect(firstLeavingTo({ ...at, statements: [first, newer] })).toEqual(['public'])
})

test('beside the stop it is said of own staff what is so: they get it now, they have it, or nothing is said to them', () => {
  type Staff = Parameters<typeof staffBesideStop>[0]['groups'][number]
  const read = (change: Partial<Staff>, waits: Group[] = ['public']) =>
    staffBesideStop({
      waits,
      groups: [{ ...{ group: 'staff', statement: null, next: null, latest: null }, ...change }],
    })
  const count = { of: 72, unread: 0, endsAtClosing: false }
  expect(read({})).toEqual({ is: 'none', number: null })
  expect(read({ next: { ...count, statement: 2, had: 0, isStopped: false } })).toEqual({ is: 'now', number: 2 })
  expect(read({ statement: 2, latest: { ...count, had: 0, isGoing: true } })).toEqual({ is: 'now', number: 2 })
  // Those whom no channel reaches keep it open, and the rest have had it for long.
  expect(read({ statement: 2, latest: { ...count, had: 70, isGoing: true } })).toEqual({ is: 'have', number: 2 })
  expect(read({ statement: 2, latest: { ...count, had: 72, isGoing: false } })).toEqual({ is: 'have', number: 2 })
  expect(read({ statement: 2, latest: { ...count, had: 60, isGoing: false } })).toEqual({ is: 'have', number: 2 })
  // A stop that holds own staff too says nothing of them beside it.
  expect(read({}, ['staff', 'public'])).toBeNull()
})

test('when the words leave anew, those who get them so are not said to be left without', () => {
  const late = { ...said(1, PAST, { atStop: ['inmates', 'public'] }), isLate: false, lateFor: [], droppedReason: null }
  const first = { ...late, groups: ['staff', 'inmates', 'public'], state: 'out', standing: 'stands', had: [] }
  const more = { changedFacts: [], correctedBy: null, isCorrectionLeaving: false, concerned: [], isPublic: false }
  const heads = { ...{ reached: 400, of: 416, unread: 0, unsure: 0 }, isRehearsed: false }
  const latest = { had: 400, unread: 0, of: 416, isGoing: false, endsAtClosing: false }
  const staff = {
    group: 'staff',
    statement: 1,
    standing: 'stands',
    at: PAST,
    next: null,
    older: null,
    latest,
    ...heads,
  }
  const room = (nextAt: string) =>
    ({
      ...{ statements: [{ ...first, ...more, nextAt, isForEverybody: true, outAt: null }], groups: [staff] },
      waits: ['inmates', 'public'],
    }) as unknown as Parameters<typeof lackingWhenLifted>[0]
  expect(lackingWhenLifted(room(SOON), NOW)).toEqual(['staff'])
  expect(lackingWhenLifted(room(PAST), NOW)).toEqual([])
})

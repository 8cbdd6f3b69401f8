import { expect, test } from 'vitest'
import { namesWhom, owedFirst, type PromiseOf, promisedIn, promiseLines, promisesOfWords, wentKey } from './owed.ts'
import type { Group } from './statement.ts'

const one = (group: Group, clock: string, change: Partial<PromiseOf> = {}): PromiseOf => ({
  ...{ group, number: 1, dueAt: `2026-03-10T${clock}:00.000Z`, state: 'open', hasCome: false, isTakenBack: false },
  ...{ isAdmitted: false, reason: null, settledAt: null, warned: null, ...change },
})
const lines = (rows: PromiseOf[], isOpen = true) =>
  promiseLines(rows, isOpen).map(
    ({ groups, dueAt, state, isOwed }) => `${groups.join('+')} ${dueAt.slice(11, 16)} ${state}${isOwed ? ' owed' : ''}`,
  )

test('what groups were promised alike is one line, the newest first; the newest of each is owed while nothing has come', () => {
  expect(lines([one('unions', '13:00'), one('staff', '13:00')])).toEqual(['staff+unions 13:00 open owed'])
  expect(lines([one('staff', '13:30'), one('unions', '13:00', { state: 'broken' })])).toEqual([
    'staff 13:30 open owed',
    'unions 13:00 broken owed',
  ])
  // Another time took its place: that is owed, and the first was broken.
  expect(lines([one('staff', '13:30'), one('staff', '13:00', { state: 'broken' })])).toEqual([
    'staff 13:30 open owed',
    'staff 13:00 broken',
  ])
  expect(lines([one('staff', '13:00', { state: 'broken', hasCome: true })])).toEqual(['staff 13:00 broken'])
  expect(lines([one('staff', '13:00', { state: 'kept', hasCome: true })])).toEqual(['staff 13:00 kept'])
  // A closed room owes nothing.
  expect(lines([one('public', '13:00', { state: 'broken' })], false)).toEqual(['public 13:00 broken'])
})

test('what is owed first rules, to whomever it is; a breach before what is to come, the public before others, and the rest is said beside it', () => {
  const said = (clock: string, rows: PromiseOf[]) => {
    const owed = owedFirst(promiseLines(rows, true), new Date(`2026-03-10T${clock}:00.000Z`))
    return owed && [owed.first, ...owed.beside].map(({ groups, dueAt }) => `${groups.join('+')} ${dueAt.slice(11, 16)}`)
  }
  const all = [one('public', '13:30'), one('staff', '13:00'), one('unions', '12:00', { state: 'moved' })]
  expect(said('12:50', all)).toEqual(['staff 13:00'])
  expect(said('13:00', all)).toEqual(['staff 13:00', 'public 13:30'])
  expect(said('13:30', all)).toEqual(['public 13:30', 'staff 13:00'])
  const broken = { state: 'broken' } as const
  expect(said('13:10', [one('public', '13:06', broken), one('staff', '13:05', broken)])).toEqual([
    'public 13:06',
    'staff 13:05',
  ])
  expect(said('13:10', [one('public', '13:06', broken), one('staff', '13:40')])).toEqual(['public 13:06'])
  expect(said('13:10', [one('unions', '13:20'), one('public', '13:30'), one('staff', '13:05', broken)])).toEqual([
    'staff 13:05',
    'public 13:30',
  ])
  expect(said('13:00', [])).toBeNull()
})

test('whom a promise was made to is named, unless it is the one thing owed, and owed to everybody', () => {
  const names = (rows: PromiseOf[]) => namesWhom(promiseLines(rows, true))
  expect(names([one('public', '13:00')])).toBe(false)
  expect(names([one('public', '13:00'), one('staff', '12:00', { state: 'kept', hasCome: true })])).toBe(false)
  expect(names([one('staff', '13:00'), one('unions', '13:00')])).toBe(true)
  expect(names([one('public', '13:00'), one('staff', '13:30')])).toBe(true)
})

test('what some of a group were warned of last is what the line of all says', () => {
  const [line] = promiseLines([one('unions', '13:00', { warned: 5 }), one('staff', '13:00', { warned: 10 })], true)
  expect(line).toMatchObject({ groups: ['staff', 'unions'], warned: 5 })
})

test('what words promised is what those who have them were promised, else everybody', () => {
  const all = promiseLines([one('staff', '13:40', { number: 2 }), one('public', '13:30')], true)
  const view = { promises: all.slice(1), given: all.slice(0, 1) }
  expect(promisesOfWords(view, { number: 2 })).toEqual(view.given)
  expect(promisesOfWords(view, { number: 1 })).toEqual(view.promises)
})

test('when everybody was promised the same time twice, each tells of which words it was', () => {
  const rows = [
    one('public', '11:20', { number: 4, state: 'ended' }),
    one('public', '11:20', { number: 3, state: 'kept' }),
  ]
  expect(promiseLines(rows, false).map((line) => [promisedIn(line), line.number])).toEqual([
    ['all', 4],
    ['all', 3],
  ])
  expect(promisedIn({ number: null, groups: ['public'] })).toBe('all-none')
  expect(promisedIn({ number: 1, groups: ['staff'] })).toBe('some')
})

test('what everybody was promised was kept on the status page, and what a group was promised by words to it', () => {
  const went = { state: 'kept' as const, isTakenBack: false }
  expect(wentKey({ ...went, groups: ['public'] })).toBe('after.promise.kept.page')
  expect(wentKey({ ...went, groups: ['relatives'] })).toBe('after.promise.kept')
  expect(wentKey({ ...went, groups: ['public'], isTakenBack: true })).toBe('after.promise.kept.gone')
})

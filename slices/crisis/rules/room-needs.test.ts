import { expect, test } from 'vitest'
import type { CrisisView, PositionView, TaskView } from './crisis-view.ts'
import {
  heldAs,
  isNewestFor,
  isOverTime,
  isSetAside,
  isUnsettled,
  lacksNow,
  mustBeCorrected,
  newestOut,
  refusingOnce,
  saidBeside,
  saidNone,
  spokenNow,
  tasksOf,
  timeInstead,
  timeOver,
  toWriteAnew,
  underWayAs,
  unfilled,
  unspokenTo,
} from './room-needs.ts'
import type { Group } from './statement.ts'
import type { StatementView } from './statement-view.ts'

const person = (id: string) => ({ id, name: `Test Testesen ${id}` })
const position = (more: Partial<PositionView>): PositionView => ({
  id: 'p',
  role: 'leader',
  unit: person('unit'),
  isTold: false,
  untold: null,
  filledBy: null,
  mayHandOver: false,
  asked: [],
  ...more,
})
const task = (more: Partial<TaskView>): TaskView => ({
  id: 't',
  role: 'leader',
  texts: { nb: 'Ring brannvesenet' },
  dueAt: null,
  doneAt: null,
  doneBy: null,
  waitsForStop: false,
  ...more,
})
const asked = (more: Partial<PositionView['asked'][number]>) => ({
  person: person('b'),
  insteadOf: null,
  isAsked: true,
  times: 1,
  lastAt: null,
  answer: null,
  answeredAt: null,
  ...more,
})

test('when a task has a time that has passed, it is over it until it is done', () => {
  const now = new Date('2027-03-10T13:00:00Z')
  expect(isOverTime(task({ dueAt: '2027-03-10T12:59:00Z' }), now)).toBe(true)
  expect(isOverTime(task({ dueAt: '2027-03-10T13:01:00Z' }), now)).toBe(false)
  expect(isOverTime(task({ dueAt: null }), now)).toBe(false)
  expect(isOverTime(task({ dueAt: '2027-03-10T12:59:00Z', doneAt: '2027-03-10T12:50:00Z' }), now)).toBe(false)
})

test('when somebody has a role, what is left of it is theirs: what is due first on top, what has no time last', () => {
  const room: Pick<CrisisView, 'tasks' | 'positions'> = {
    positions: [position({ filledBy: person('a') }), position({ role: 'press', filledBy: person('b') })],
    tasks: [
      task({ id: 'some time' }),
      task({ id: 'later', dueAt: '2027-03-10T14:00:00Z' }),
      task({ id: 'done', doneAt: '2027-03-10T12:00:00Z' }),
      task({ id: 'another role', role: 'press' }),
      task({ id: 'soon', dueAt: '2027-03-10T13:00:00Z' }),
    ],
  }
  expect(tasksOf(room, 'a').map((one) => one.id)).toEqual(['soon', 'later', 'some time'])
  expect(tasksOf(room, 'nobody')).toEqual([])
})

test('when nobody has a place and nobody is being called to it, somebody must be found', () => {
  const calling = position({ id: 'calling', asked: [asked({})] })
  const refused = position({ id: 'refused', asked: [asked({ answer: 'cannot' })] })
  const vacant = position({ id: 'vacant' })
  const filled = position({ id: 'filled', filledBy: person('a') })
  const told = position({ id: 'told', isTold: true })
  expect(unfilled([calling, refused, vacant, filled, told]).map((one) => one.id)).toEqual(['refused', 'vacant'])
})

const statement = (more: Partial<StatementView>) => ({
  state: 'out' as const,
  standing: 'stands' as const,
  changedFacts: [],
  correctedBy: null,
  correctionUnderWay: null,
  isCorrectionLeaving: false,
  following: [],
  lacks: [],
  heldUp: null,
  held: [],
  refusing: [],
  stuck: null,
  paused: [],
  groups: ['public' as const],
  ...more,
})
const none = { waitsFor: () => false, lacks: [] }

test('when a fact it was made of has changed, it must be put right until it is', () => {
  expect(mustBeCorrected(statement({ changedFacts: ['f'] }))).toBe(true)
  expect(mustBeCorrected(statement({ changedFacts: ['f'], correctedBy: 3 }))).toBe(false)
  expect(mustBeCorrected(statement({ changedFacts: ['f'], correctionUnderWay: 3 }))).toBe(false)
  expect(mustBeCorrected(statement({ changedFacts: ['f'], state: 'withdrawn', standing: 'withdrawn' }))).toBe(false)
})

test('when a correction was withdrawn, the old words must be put right again; when nobody had them, they are written anew', () => {
  expect(mustBeCorrected(statement({ standing: 'corrected' }))).toBe(true)
  expect(mustBeCorrected(statement({ standing: 'partly', changedFacts: ['f'] }))).toBe(true)
  const never = { kind: 'update', standing: 'never-out', changedFacts: ['f'], droppedReason: 'fact-changed' } as const
  expect(mustBeCorrected(statement({ ...never, changedFacts: ['f'] }))).toBe(false)
  expect(toWriteAnew([never])).toBe(never)
  const ended = { ...never, droppedReason: 'sending-ended' }
  expect(toWriteAnew([ended])).toBe(ended)
  expect(toWriteAnew([{ ...never, droppedReason: 'shelved' }])).toBeNull()
  expect(toWriteAnew([{ ...never, standing: 'under-way' }, never])).toBeNull()
})

test('when it is not out, or is out and lacks a language, it is not settled; what was said before it lacks nothing any more', () => {
  const lacks = [{ group: 'public' as const, languages: ['en'] }]
  expect(isUnsettled(statement({}), { ...none, waitsFor: () => true })).toBe(false)
  expect(isUnsettled(statement({ state: 'waiting' }), none)).toBe(true)
  expect(isUnsettled(statement({}), { ...none, lacks })).toBe(true)
  expect(isUnsettled(statement({}), none)).toBe(false)
  const following = [{ languages: ['en'], state: 'waiting' as const, texts: {}, waiting: null }]
  expect(isUnsettled(statement({ following }), none)).toBe(false)
  expect(isUnsettled(statement({ following }), { ...none, waitsFor: () => true })).toBe(true)
  const at = '2027-03-10T12:00:00Z'
  const refusing = [{ channel: 'email' as const, waiting: 4, since: at, triedAt: at, nextAt: at }]
  expect(isUnsettled(statement({ refusing }), none)).toBe(true)
  const sooner = { ...refusing[0]!, waiting: 3, nextAt: '2027-03-10T11:59:00Z' }
  expect(refusingOnce([...refusing, sooner])).toEqual([{ ...sooner, waiting: 7 }])
  expect(refusingOnce([...refusing, { ...sooner, nextAt: null }])).toMatchObject([{ waiting: 7, nextAt: null }])
})

test('when newer words have gone to own staff alone, the others still wait for their languages of what was said before', () => {
  const said = (kind: 'update' | 'page', groups: ('staff' | 'public')[]) => ({
    standing: 'stands' as const,
    kind,
    groups,
  })
  const [staff, answer, everybody] = [
    said('update', ['staff']),
    said('page', ['public']),
    said('update', ['staff', 'public']),
  ]
  const view = { statements: [staff, answer, everybody] }
  expect(isNewestFor(view, everybody, 'public')).toBe(true)
  expect(isNewestFor(view, everybody, 'staff')).toBe(false)
  expect(isNewestFor(view, staff, 'staff')).toBe(true)
})

test('the language that a group waits for is asked for once: of the newest words that it has got, or is to get', () => {
  const lack = (group: 'staff' | 'inmates') => ({ group, languages: ['en'] })
  const words = (standing: StatementView['standing'], groups: ('staff' | 'inmates')[], more: object = {}) => ({
    ...{ standing, groups, kind: 'update' as const, isLate: false, lateFor: [], lacks: groups.map(lack), ...more },
  })
  const asked = (...statements: ReturnType<typeof words>[]) =>
    statements.map((one) => lacksNow({ statements }, one).map(({ group }) => group))
  const first = words('stands', ['staff', 'inmates'])
  expect(asked(first)).toEqual([['staff', 'inmates']])
  expect(asked(words('stands', ['staff']), first)).toEqual([['staff'], ['inmates']])
  expect(asked(words('under-way', ['inmates']), first)).toEqual([['inmates'], ['staff']])
  // What is not to come to them takes nothing away.
  expect(asked(words('never-out', ['inmates'], { lacks: [] }), first)).toEqual([[], ['staff', 'inmates']])
  expect(asked(words('under-way', ['inmates'], { isLate: true }), first)).toEqual([[], ['staff', 'inmates']])
  expect(asked(words('stands', ['staff', 'inmates'], { lateFor: ['inmates'] }), first)).toEqual([
    ['staff'],
    ['inmates'],
  ])
})

test('when several are out, the newest stands', () => {
  const standing = ['under-way', 'withdrawn', 'corrected', 'stands', 'stands'] as const
  const statements = standing.map((one, at) => ({ standing: one, number: 5 - at }))
  expect(newestOut({ statements })).toEqual({ standing: 'stands', number: 2 })
})

test('when something has been said after the first words, the card to speak from is no longer theirs, nor when that is taken back', () => {
  const one = (
    number: number,
    kind: 'holding' | 'update' | 'page',
    standing: 'stands' | 'corrected' | 'withdrawn' | 'under-way',
    isForEverybody = true,
  ) => ({
    isForEverybody,
    ...{ number, kind, standing, outAt: standing === 'under-way' ? null : '2026-03-10T12:00:00.000Z' },
    ...{ correctedBy: null, isCorrectionLeaving: false, changedFacts: [] },
  })
  const since = (...statements: ReturnType<typeof one>[]) => spokenNow({ statements })?.number ?? null
  const first = one(1, 'holding', 'stands')
  expect(since(first)).toBeNull()
  expect(since(one(2, 'update', 'under-way'), first)).toBeNull()
  expect(since(one(2, 'update', 'stands'), first)).toBe(2)
  expect(since(one(3, 'update', 'withdrawn'), one(2, 'update', 'stands'), first)).toBe(2)
  expect(since(one(3, 'update', 'withdrawn'), one(2, 'update', 'corrected'), first)).toBe(3)
  expect(since(one(2, 'update', 'withdrawn'), first)).toBe(2)
  expect(since(one(1, 'holding', 'withdrawn'))).toBe(1)
  // Own staff alone were told it, and an answer is no message.
  expect(since(one(2, 'update', 'stands', false), first)).toBeNull()
  expect(since(one(4, 'page', 'stands'), one(3, 'update', 'stands', false), one(2, 'update', 'stands'), first)).toBe(2)
})

const said = (number: number, standing: StatementView['standing'], state: StatementView['state'] = 'out') => ({
  ...{ number, standing, state },
})

test('when a later statement was withdrawn, what stands is the first, and the other is not called earlier', () => {
  const view = { statements: [said(2, 'withdrawn', 'withdrawn'), said(1, 'stands')] }
  expect(saidBeside(view)).toEqual({ others: [view.statements[0]], areEarlier: false })
  const usual = { statements: [said(3, 'under-way', 'waiting'), said(2, 'stands'), said(1, 'stands')] }
  expect(saidBeside(usual)).toEqual({ others: [usual.statements[2]], areEarlier: true })
  expect(saidBeside({ statements: [said(1, 'withdrawn', 'withdrawn')] }).areEarlier).toBe(true)
})

test('when the time that words promise was moved, the new time is told beside them, and else nothing is', () => {
  const words = { nextAt: '2026-03-01T08:05:00.000Z' }
  const moved = { dueAt: words.nextAt, state: 'moved' as const }
  const open = { dueAt: '2026-03-01T08:35:00.000Z', state: 'open' as const }
  expect(timeInstead(words, [open, moved])).toBe(open.dueAt)
  expect(timeInstead(words, [open, { ...moved, state: 'broken' }])).toBe(open.dueAt)
  expect(timeInstead(words, [{ ...moved, state: 'open' }])).toBe(null)
  expect(timeInstead(words, [moved])).toBe(null)
  expect(timeInstead({ nextAt: null }, [open, moved])).toBe(null)
})

test('when a room was closed before the time that words promise, the time in them holds no longer; and else nothing is said of it', () => {
  const words = { nextAt: '2026-03-01T08:05:00.000Z' }
  const promise = { dueAt: words.nextAt, state: 'ended' as const }
  expect(timeOver(words, [promise])).toBe(true)
  for (const state of ['open', 'kept', 'broken', 'moved'] as const)
    expect(timeOver(words, [{ ...promise, state }])).toBe(false)
  const later = { ...promise, dueAt: '2026-03-01T08:35:00.000Z' }
  expect(timeOver(words, [later, { ...promise, state: 'moved' }])).toBe(true)
  expect(timeOver(words, [later, { ...promise, state: 'kept' }])).toBe(false)
  expect(timeOver({ nextAt: null }, [promise])).toBe(false)
  // More came in time, and is gone: the room was closed before the time in them all the same.
  const kept = { ...promise, state: 'kept' as const, settledAt: '2026-03-01T08:00:00.000Z' }
  const closed = (settledAt: string) => ({ ...later, settledAt })
  expect(timeOver(words, [closed('2026-03-01T08:03:00.000Z'), kept])).toBe(true)
  expect(timeOver(words, [closed('2026-03-01T08:10:00.000Z'), kept])).toBe(false)
  expect(timeOver(words, [{ ...promise, dueAt: '2026-03-01T09:05:00.000Z' }])).toBe(false)
})

test('nothing is said to stand only when it is so of all that somebody has, also of what is on its way or whose time has passed', () => {
  const had = [{ group: 'staff' as const, heads: 409, unread: 0 }]
  const one = (number: number, standing: StatementView['standing'], more: object = {}) => ({
    ...{ number, standing, had, correctedBy: null, isCorrectionLeaving: false, changedFacts: [] },
    ...{ groups: ['staff', 'unions'] as ('staff' | 'unions')[], ...more },
  })
  const gone = [one(1, 'withdrawn'), one(3, 'corrected', { correctedBy: 4 }), one(5, 'partly')]
  const none = (...more: ReturnType<typeof one>[]) => saidNone({ statements: [...more, ...gone] })
  expect(none()).toEqual({ code: 'said.none-stands', some: [] })
  expect(none(one(2, 'under-way', { had: [] }))).toEqual({ code: 'said.none-stands', some: [] })
  expect(none(one(2, 'under-way', { changedFacts: ['f'] }))).toEqual({
    code: 'said.none-stands',
    some: [],
  })
  expect(none(one(2, 'under-way'))).toEqual({ code: 'said.none-whole', some: [{ numbers: [2], groups: ['staff'] }] })
  expect(none(one(6, 'lapsed'), one(2, 'under-way'))).toEqual({
    code: 'said.none-whole',
    some: [{ numbers: [2, 6], groups: ['staff'] }],
  })
  // What one group has is not said of the groups of another message.
  const more = [...had, { group: 'unions' as const, heads: 2, unread: 0 }]
  expect(none(one(6, 'lapsed', { had: more }), one(2, 'under-way')).some).toEqual([
    { numbers: [2], groups: ['staff'] },
    { numbers: [6], groups: ['staff', 'unions'] },
  ])
  // Representatives have as staff what was for staff alone, and it is not said of them.
  expect(none(one(6, 'lapsed', { had: more, groups: ['staff'] })).some).toEqual([{ numbers: [6], groups: ['staff'] }])
  expect(saidNone({ statements: [one(1, 'under-way', { had: [] })] })).toEqual({
    code: 'said.none',
    some: [],
  })
  expect(saidNone({ statements: [] })).toEqual({ code: 'said.none', some: [] })
})

test('when somebody has had words that were stopped, they were not set aside before they were out, also once they are corrected', () => {
  expect(isSetAside({ standing: 'never-out', state: 'dropped' })).toBe(true)
  for (const standing of ['partly', 'corrected'] as const)
    expect(isSetAside({ standing, state: 'dropped' })).toBe(false)
  expect(isSetAside({ standing: 'withdrawn', state: 'withdrawn' })).toBe(false)
})

test('while a stop holds the public, nobody speaks from a card to anybody who waits', () => {
  const waits = ['inmates', 'relatives', 'public'] as const
  expect(unspokenTo({ stop: 'next-of-kin', waits: [...waits] })).toEqual(waits)
  expect(unspokenTo({ stop: null, waits: [] })).toEqual([])
})

test('when the time that words promise has passed while they wait, they are not headed as on their way', () => {
  expect(underWayAs({ kind: 'holding', isLate: false })).toBe('holding')
  expect(underWayAs({ kind: 'holding', isLate: true })).toBe('late')
})

test('the public waits for own staff only where words are for it; what is for others says who gets it now', () => {
  const held = (reached: number, of: number, more: Partial<Parameters<typeof heldAs>[0]> = {}) =>
    heldAs({ hold: { kind: 'staff', reached, of }, isForEverybody: true, groups: ['staff', 'public'], ...more })
  expect(held(0, 416)).toBe('under.staff')
  expect(held(0, 0)).toBe('under.staff.soon')
  const alone = { isForEverybody: false, groups: ['staff', 'unions', 'ministry'] as Group[] }
  expect(held(0, 416, alone)).toBe('under.staff.alone')
  expect(held(0, 0, alone)).toBe('under.going')
  expect(held(0, 0, { ...alone, groups: ['relatives'] })).toBe('under.going')
  expect(held(0, 0, { ...alone, hold: null })).toBeNull()
})

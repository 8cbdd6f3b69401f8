import { expect, test } from 'vitest'
import { groupBoard, hasHeard } from './group-board.ts'
import { toldAt } from './told-at.ts'

const NOON = new Date('2026-03-10T12:00:00Z')
const wave = (statementId: string, kind: string, toldAt: Date | null = NOON, isEnded = false) => ({
  ...{
    statementId,
    audienceKinds: [kind],
    toldAt,
    isEnded,
    isOverridden: false,
    isStopped: false,
    isPromiseOnPaper: false,
    beside: 0,
  },
})
const staff = (statementId: string, had: number) => ({ group: 'staff' as const, statementId, had, unread: 0, of: 5 })

test('when a group is told more than once, all that it has is known, and what is still on its way is not among it', () => {
  const waves = [wave('a', 'staff'), wave('b', 'staff'), wave('c', 'staff', null), wave('b', 'relatives')]
  const board = groupBoard(['c', 'b', 'a'], waves, [], [staff('c', 0), staff('b', 2), staff('a', 5)])
  const of = (group: string) => board.find((one) => one.group === group)!
  expect(of('staff')).toMatchObject({
    statementId: 'b',
    held: ['b', 'a'],
    latest: { had: 2, unread: 0, of: 5, isGoing: true },
  })
  expect(of('staff').next).toEqual({
    statementId: 'c',
    isStopped: false,
    had: 0,
    unread: 0,
    of: 5,
    endsAtClosing: false,
  })
  expect(of('relatives')).toMatchObject({ statementId: 'b', held: ['b'] })
  expect(of('inmates')).toMatchObject({ statementId: null, held: [] })
})

test('when words have ended, they are not on their way to anybody, and what is still to come is', () => {
  const waves = [wave('c', 'staff', null, true), wave('b', 'staff', null), wave('a', 'staff', NOON, true)]
  const counts = [staff('c', 0), staff('b', 0), staff('a', 2)]
  const line = (order: string[]) => groupBoard(order, waves, [], counts).find((one) => one.group === 'staff')!
  expect(line(['c', 'b', 'a'])).toMatchObject({
    statementId: 'a',
    latest: { had: 2, unread: 0, of: 5, isGoing: false },
  })
  expect(line(['c', 'b', 'a']).next).toMatchObject({ statementId: 'b' })
  expect(line(['c', 'a']).next).toBeNull()
})

test('when what is left of words lies on paper and promises more, it ends when the room closes; what a channel still carries does not', () => {
  const paper = { ...wave('a', 'staff', null), isPromiseOnPaper: true }
  const line = (...waves: (typeof paper)[]) => groupBoard(['a'], waves, [], []).find((one) => one.group === 'staff')!
  expect(line(paper).next).toMatchObject({ endsAtClosing: true })
  expect(line(paper, wave('a', 'staff', null)).next).toMatchObject({ endsAtClosing: false })
  expect(line({ ...paper, toldAt: NOON }).latest).toMatchObject({ isGoing: true, endsAtClosing: true })
  expect(line({ ...paper, toldAt: NOON, isEnded: true }).latest).toMatchObject({ isGoing: false, endsAtClosing: false })
})

test('a wave has told somebody when the first has got it; what is public when it stands there, and never before it opened', () => {
  const later = new Date('2026-03-10T12:05:00Z')
  const opened = { openedAt: NOON, isPublic: false, total: 5 }
  expect(toldAt(opened, null)).toBeNull()
  expect(toldAt(opened, later)).toBe(later)
  expect(toldAt({ ...opened, openedAt: later }, NOON)).toBe(later)
  expect(toldAt({ ...opened, isPublic: true }, null)).toBe(NOON)
  expect(toldAt({ ...opened, total: 0 }, null)).toBe(NOON)
  expect(toldAt({ openedAt: null, isPublic: true, total: 5 }, null)).toBeNull()
})

test('when words lie with the units and nobody has them, the group has not heard; the public has once they are public', () => {
  const inmates = { group: 'inmates', statement: 1, at: NOON.toISOString(), reached: 0, of: 344, isRehearsed: false }
  expect(hasHeard(inmates)).toBe(false)
  expect(hasHeard({ ...inmates, reached: 1 })).toBe(true)
  expect(hasHeard({ ...inmates, group: 'public' })).toBe(true)
  expect(hasHeard({ ...inmates, statement: null })).toBe(false)
})

import { expect, test } from 'vitest'
import { groupBoard, hasHeard } from './group-board.ts'
import { toldAt } from './told-at.ts'

const NOON = new Date('2026-03-10T12:00:00Z')
const wave = (statementId: string, kind: string, toldAt: Date | null = NOON) => ({
  ...{
    statementId,
    audienceKinds: [kind],
    toldAt,
    had: toldAt ? 2 : 0,
    total: 5,
    isOverridden: false,
    isStopped: false,
  },
})

test('when a group is told more than once, all that it has is known, and what is still on its way is not among it', () => {
  const waves = [wave('a', 'staff'), wave('b', 'staff'), wave('c', 'staff', null), wave('b', 'relatives')]
  const board = groupBoard(['c', 'b', 'a'], waves, [])
  const of = (group: string) => board.find((one) => one.group === group)!
  expect(of('staff')).toMatchObject({ statementId: 'b', held: ['b', 'a'], latest: { had: 2, of: 5 } })
  expect(of('staff').next).toEqual({ statementId: 'c', isStopped: false, had: 0, of: 5 })
  expect(of('relatives')).toMatchObject({ statementId: 'b', held: ['b'] })
  expect(of('inmates')).toMatchObject({ statementId: null, held: [] })
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

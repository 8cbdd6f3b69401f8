import { expect, test } from 'vitest'
import { groupsLacking, groupsToTell } from './left-groups.ts'
import type { Group } from './statement.ts'

type Room = Parameters<typeof groupsToTell>[0]
type Statement = Room['statements'][number]
const said = (number: number, groups: Group[], more: Partial<Statement> = {}) =>
  ({
    ...{ number, groups, kind: 'update', state: 'out', standing: 'stands', reaches: groups, had: [], nextAt: null },
    ...{ isPublic: false, isForEverybody: groups.includes('public'), outAt: null, isLate: false, lateFor: [] },
    ...{ changedFacts: [], concerned: [], correctedBy: null, correctionUnderWay: null, isCorrectionLeaving: false },
    ...{ atStop: [], droppedReason: null, ...more },
  }) as unknown as Statement
const line = (group: Group, more: Partial<Room['groups'][number]> = {}) =>
  ({
    ...{
      group,
      statement: null,
      at: null,
      next: null,
      latest: null,
      older: null,
      reached: 0,
      unread: 0,
      unsure: 0,
      standing: null,
      of: 0,
      isRehearsed: false,
      ...more,
    },
  }) as Room['groups'][number]
const asked = (statements: Statement[], groups: Room['groups']) =>
  groupsToTell({ statements, groups }).map(({ group, left, of }) => [group, left, of])

test('when words were meant for a group and nothing is on its way to it, the room asks for it, by how many', () => {
  const ended = said(1, ['staff', 'inmates'], { state: 'withdrawn', standing: 'withdrawn', reaches: [] })
  expect(asked([ended], [line('inmates', { of: 344 })])).toEqual([['inmates', 344, 344]])
  expect(asked([said(2, ['staff']), ended], [line('inmates', { of: 344 }), line('staff')])).toEqual([
    ['inmates', 344, 344],
    ['staff', 0, 0],
  ])
  // Nobody of them was counted before it ended.
  const never = said(1, ['relatives'], {
    state: 'dropped',
    standing: 'never-out',
    droppedReason: 'returned',
    reaches: [],
  })
  expect(asked([never], [line('relatives')])).toEqual([['relatives', 0, 0]])
  expect(asked([never], [line('ministry')])).toEqual([])
})

test('the room does not ask for a group that something is on its way to or waits for at a stop, or that it asks about already', () => {
  const first = said(1, ['inmates'], { state: 'withdrawn', standing: 'withdrawn', reaches: [] })
  const custody = line('inmates', { of: 344 })
  const next = { statement: 2, isStopped: false, had: 0, unread: 0, of: 0, endsAtClosing: false }
  for (const state of ['waiting', 'going'] as const)
    expect(asked([said(2, ['inmates'], { state, standing: 'under-way' }), first], [custody])).toEqual([])
  expect(asked([first], [{ ...custody, next }])).toEqual([])
  expect(asked([first], [{ ...custody, isRehearsed: true }])).toEqual([])
  const behind = said(2, ['inmates'], { state: 'out', reaches: [], atStop: ['inmates'] })
  expect(asked([behind, first], [custody])).toEqual([])
  expect(asked([said(1, ['inmates'], { lateFor: ['inmates'], reaches: [] })], [custody])).toEqual([])
  const anew = { state: 'dropped', standing: 'never-out', droppedReason: 'fact-changed', reaches: [] } as const
  expect(asked([said(1, ['inmates'], { ...anew, reaches: [] })], [custody])).toEqual([])
  // Some have it, and the rest get it still.
  const latest = { had: 5, unread: 0, of: 344, isGoing: true, endsAtClosing: false }
  expect(asked([said(1, ['inmates'])], [line('inmates', { statement: 1, latest, reached: 5, of: 344 })])).toEqual([])
  // What they were told last has ended, and an older notice still lies with their unit.
  const older = { statement: 1, had: 5, unread: 0, of: 344, endsAtClosing: false }
  const ended = said(2, ['inmates'], { state: 'withdrawn', standing: 'withdrawn', reaches: [] })
  const gone = {
    statement: 2,
    latest: { had: 5, unread: 0, of: 344, isGoing: false, endsAtClosing: false },
    reached: 5,
    of: 344,
  }
  expect(asked([ended, said(1, ['inmates'])], [line('inmates', { ...gone, older })])).toEqual([])
  expect(asked([ended, said(1, ['inmates'])], [line('inmates', gone)])).toEqual([['inmates', 339, 344]])
  // Whoever has it in a language that they may not read, has got something: the language is asked for by itself.
  const inOther = { had: 86, unread: 7, of: 93, isGoing: false, endsAtClosing: false }
  const all = line('relatives', {
    ...{ statement: 1, standing: 'stands', reached: 86, unread: 7, of: 93, latest: inOther },
  })
  expect(asked([said(1, ['relatives'])], [all])).toEqual([])
  expect(groupsLacking({ statements: [said(1, ['relatives'])], groups: [all] })).toEqual([])
  // Two of them never got anything either.
  const two = { ...all, of: 95, latest: { ...inOther, of: 95 } }
  expect(asked([said(1, ['relatives'])], [two])).toEqual([['relatives', 2, 95]])
  expect(asked([said(1, ['inmates'])], [line('inmates', { statement: 1, reached: 264, unread: 80, of: 344 })])).toEqual(
    [],
  )
})

test('what the public can read is said to it, whoever of the press has not had it, and an answer on the page is meant for whoever asks', () => {
  const gone = said(1, ['public'], {
    state: 'withdrawn',
    standing: 'withdrawn',
    outAt: '2026-03-10T12:00:00Z',
    reaches: [],
  })
  expect(asked([gone], [line('public', { at: '2026-03-10T12:00:00Z', statement: 1, reached: 3, of: 12 })])).toEqual([])
  expect(asked([gone], [line('public')])).toEqual([])
  expect(asked([said(1, ['public'], { kind: 'page', outAt: null })], [line('public')])).toEqual([])
  const never = said(1, ['public'], { state: 'dropped', standing: 'never-out', droppedReason: 'shelved', reaches: [] })
  expect(asked([never], [line('public')])).toEqual([['public', 0, 0]])
})

test('when a correction that the room asks for is for a group that may have the words on paper, the room asks for it once; else it says that no unit has told', () => {
  const fallen = said(1, ['inmates'], { changedFacts: ['f'], concerned: ['inmates'], reaches: [] })
  const custody = line('inmates', { of: 344, unsure: 344 })
  expect(asked([fallen], [custody])).toEqual([])
  const gone = said(1, ['inmates'], { state: 'withdrawn', standing: 'withdrawn', reaches: [] })
  expect(groupsToTell({ statements: [gone], groups: [custody] })).toMatchObject([{ left: 344, isUnsure: true }])
})

import { expect, test } from 'vitest'
import { passedOver } from './passed-time.ts'

type Statement = Parameters<typeof passedOver>[0][number]
const said = (number: number, groups: Statement['groups'], more: Partial<Statement> = {}): Statement => ({
  ...{ number, groups, kind: 'update', state: 'out', standing: 'stands', reaches: groups, had: [], isPublic: false },
  ...{ isLate: false, lateFor: [], atStop: [], droppedReason: null, ...more },
})
const told = (...statements: Statement[]) =>
  passedOver(statements).map(({ statement: { number }, groups, wasStopped, asks }) => [
    number,
    groups.join(),
    wasStopped ? 'stop' : '',
    asks,
  ])

test('when the time passed at a stop, first words leave anew with a new time, and others are written anew', () => {
  const waits = { atStop: ['relatives' as const], lateFor: ['relatives' as const], reaches: ['staff' as const] }
  const groups: Statement['groups'] = ['staff', 'relatives']
  expect(told(said(1, groups, { ...waits, kind: 'holding' }))).toEqual([[1, 'relatives', 'stop', 'time']])
  expect(told(said(1, groups, waits))).toEqual([[1, 'relatives', 'stop', 'words']])
  // The stop is lifted, and nobody of them gets it.
  expect(told(said(1, groups, { ...waits, atStop: [], kind: 'holding' }))).toEqual([[1, 'relatives', 'stop', 'words']])
  const going = { state: 'going', standing: 'under-way', isLate: true, kind: 'holding', reaches: ['staff'] } as const
  expect(told(said(1, ['staff', 'public'], { ...going, reaches: ['staff'], atStop: ['public'] }))).toEqual([
    [1, 'public', 'stop', 'time'],
  ])
})

test('when something newer was said to others alone, those who never got the words are asked for still; a group is named once', () => {
  const late = said(1, ['staff', 'relatives'], { lateFor: ['relatives'], reaches: ['staff'] })
  expect(told(said(2, ['staff']), late)).toEqual([[1, 'relatives', 'stop', 'words']])
  expect(told(said(2, ['relatives']), late)).toEqual([])
  expect(told(said(2, ['relatives'], { state: 'waiting', standing: 'under-way', reaches: [] }), late)).toEqual([])
  expect(told(said(2, ['relatives'], { state: 'withdrawn', standing: 'withdrawn', reaches: [] }), late)).toEqual([])
  const never = { state: 'dropped', standing: 'never-out', reaches: [] } as const
  expect(told(said(2, ['relatives'], { ...never, reaches: [], droppedReason: 'returned' }), late)).toHaveLength(1)
  expect(told(said(2, ['relatives'], { ...never, reaches: [], droppedReason: 'time-passed' }), late)).toEqual([
    [2, 'relatives', '', 'words'],
  ])
})

test('when words ended as their time passed, they are asked for of those who never had them; of nobody in particular, of all', () => {
  const ended = { state: 'dropped', droppedReason: 'time-passed', standing: 'lapsed', reaches: [] } as const
  const had = [{ group: 'staff' as const, heads: 4, unread: 0 }]
  expect(told(said(1, ['staff', 'public'], { ...ended, reaches: [], had }))).toEqual([[1, 'public', '', 'words']])
  expect(told(said(1, ['staff'], { ...ended, reaches: [], had }))).toEqual([[1, 'staff', '', 'words']])
  expect(told(said(1, ['staff'], { state: 'dropped', droppedReason: 'shelved', reaches: [] }))).toEqual([])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shiftDays } from '../../../../kit/kernel/local-time.ts'
import { clashes } from './clashes.ts'
import { isoWeekOf } from './iso-week.ts'
import { type Entry, overloads, withParents } from './overload.ts'

const entry = (id: string, over: Partial<Entry> = {}): Entry => ({
  id,
  kind: 'message',
  starts: '2026-03-10T10:00',
  ends: '2026-03-10T11:00',
  audienceKeys: ['staff'],
  place: '',
  ...over,
})
const limits = new Map([
  ['', 3],
  ['press', 1],
])

test('when one group gets more in a week than it can take, the week is named with everything in it', () => {
  const found = overloads(
    [
      entry('a'),
      entry('b'),
      entry('c'),
      entry('d', { starts: '2026-03-15T10:00' }),
      entry('e', { starts: '2026-03-16' }),
    ],
    limits,
  )
  expect(found).toEqual([
    { audienceKey: 'staff', week: '2026-W11', monday: '2026-03-09', limit: 3, entryIds: ['a', 'b', 'c', 'd'] },
  ])
})

test('when a group has a limit of its own, that one counts', () => {
  const both = { audienceKeys: ['press', 'staff'] }
  expect(overloads([entry('a', both), entry('b', both)], limits)).toMatchObject([{ audienceKey: 'press', limit: 1 }])
})

test('when something goes to a part of a group, it goes to the group too, once', () => {
  const parents = new Map([
    ['press-local', 'press-norwegian'],
    ['press-norwegian', 'press'],
  ])
  const entries = [
    entry('a', { audienceKeys: ['press-local', 'press'] }),
    entry('b', { audienceKeys: ['press-norwegian'] }),
  ]
  expect(overloads(entries, limits)).toEqual([])
  expect(overloads(entries, limits, parents)).toMatchObject([{ audienceKey: 'press', limit: 1, entryIds: ['a', 'b'] }])
  expect([
    ...withParents(
      ['a'],
      new Map([
        ['a', 'b'],
        ['b', 'a'],
      ]),
    ),
  ]).toEqual(['a', 'b'])
})

test('when something reaches nobody outside the room, it is no load', () => {
  const own = [entry('a', { kind: 'deadline' }), entry('b', { kind: 'meeting' }), entry('c', { kind: 'other' })]
  expect(overloads([...own, ...own], new Map([['', 1]]))).toEqual([])
})

test('when any calendar is counted, an overload names more than its limit, all in its week and for its group', () => {
  const entries = fc.array(
    fc.record({
      day: fc.integer({ min: 0, max: 20 }),
      audienceKeys: fc.subarray(['staff', 'press', 'public']),
      kind: fc.constantFrom('message' as const, 'deadline' as const),
    }),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(entries, (drawn) => {
      const all = drawn.map(({ day, ...rest }, place) =>
        entry(String(place), { ...rest, starts: shiftDays('2026-03-02', day) }),
      )
      for (const { audienceKey, week, limit, entryIds } of overloads(all, limits)) {
        expect(entryIds.length).toBeGreaterThan(limit)
        for (const id of entryIds) {
          expect(all[Number(id)]).toMatchObject({ kind: 'message' })
          expect(all[Number(id)]!.audienceKeys).toContain(audienceKey)
          expect(isoWeekOf(all[Number(id)]!.starts).key).toBe(week)
        }
      }
    }),
  )
})

test('when two things reach the same group within two hours, or want the same room, they clash', () => {
  const near = entry('b', { starts: '2026-03-10T11:30', ends: '2026-03-10T12:00' })
  expect(clashes([entry('a'), near])).toMatchObject([{ kind: 'audience', firstId: 'a', secondId: 'b' }])
  expect(clashes([entry('a'), { ...near, starts: '2026-03-10T12:00' }])).toEqual([])
  expect(clashes([entry('a'), { ...near, audienceKeys: ['press'] }])).toEqual([])
  const room = { kind: 'meeting' as const, place: 'Møterom 1' }
  const late = { ...room, place: 'møterom 1 ', starts: '2026-03-10T10:59', ends: '2026-03-10T11:30' }
  expect(clashes([entry('a', room), entry('b', late)])).toMatchObject([{ kind: 'place' }])
  expect(clashes([entry('a', room), entry('b', { ...late, starts: '2026-03-10T11:00' })])).toEqual([])
})

test('when something long stands between, a later pair is still found', () => {
  const long = entry('a', { kind: 'meeting', place: 'Aula', ends: '2026-03-10T18:00' })
  const late = entry('c', { kind: 'meeting', place: 'Aula', starts: '2026-03-10T17:00', ends: '2026-03-10T17:30' })
  expect(clashes([long, entry('b', { kind: 'other', starts: '2026-03-10T12:00' }), late])).toMatchObject([
    { firstId: 'a', secondId: 'c' },
  ])
})

test('when something is all day, it clashes with nothing', () => {
  expect(clashes([entry('a', { starts: '2026-03-10', ends: '2026-03-10' }), entry('b')])).toEqual([])
})

import { expect, test } from 'vitest'
import { promisedBeside } from './promised-beside.ts'
import type { Group } from './statement.ts'
import type { PromiseView } from './statement-view.ts'

const promise = (groups: Group[], dueAt: string, number: number | null, isOwed = true): PromiseView => ({
  ...{ groups, number, dueAt, state: 'open', isAdmitted: false, hasCome: false, isTakenBack: false },
  ...{ reason: null, settledAt: null, warned: null, isOwed },
})
const said = (number: number, isForEverybody: boolean, had: [Group, number][]) => ({
  ...{ number, nextAt: '2026-03-10T17:35:00Z', outAt: '2026-03-10T17:00:00Z', isForEverybody },
  had: had.map(([group, heads]) => ({ group, heads })),
})
const DUE = '2026-03-10T17:35:00Z'

test('who was promised more and gets none of these words is named, with how many', () => {
  const room = {
    promises: [],
    given: [promise(['staff', 'relatives'], DUE, 2), promise(['unions'], DUE, 1, false)],
    statements: [
      said(2, false, [
        ['staff', 416],
        ['relatives', 93],
      ]),
    ],
  }
  expect(promisedBeside(room, ['staff', 'public'])).toEqual([{ dueAt: DUE, whom: [{ group: 'relatives', heads: 93 }] }])
  expect(promisedBeside(room, ['staff', 'relatives'])).toEqual([])
})

test('what everybody was promised is owed those who got it in words to them, and nobody who could only read it', () => {
  const room = {
    promises: [promise(['public'], DUE, null)],
    given: [],
    statements: [
      said(3, false, [['inmates', 4]]),
      said(1, true, [
        ['staff', 416],
        ['relatives', 93],
      ]),
    ],
  }
  expect(promisedBeside(room, ['staff', 'public'])).toEqual([{ dueAt: DUE, whom: [{ group: 'relatives', heads: 93 }] }])
})

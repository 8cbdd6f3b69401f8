import { expect, test } from 'vitest'
import { statusParts } from './status-parts.ts'
import type { Waiting } from './waiting.ts'

const nothing: Waiting = { approvals: 0, tasks: 0, running: null, pressDeadline: null }
const all: Waiting = {
  approvals: 2,
  tasks: 6,
  running: { id: 'd', wave: 1, of: 2 },
  pressDeadline: '2026-03-10T12:00:00Z',
}
const one = { id: 'c', title: 'Brann ved Halden fengsel', isWritten: false }

test('when nothing is known yet, the line says nothing, and never that nothing runs', () => {
  expect(statusParts({ crises: null }, null, false)).toEqual([])
  expect(statusParts({ crises: null }, nothing, false)).toEqual([])
  expect(statusParts({ crises: [] }, null, false)).toEqual([])
  expect(statusParts({ crises: [] }, nothing, false)).toEqual(['quiet'])
})

test('when much is so at once, the line says three things, the crisis first, and not that something is not', () => {
  expect(statusParts({ crises: [one] }, all, false)).toEqual(['crisis', 'approvals', 'running'])
  expect(statusParts({ crises: [one, one] }, { ...nothing, tasks: 6 }, false)).toEqual(['crises', 'tasks'])
  expect(statusParts({ crises: [one] }, nothing, false)).toEqual(['crisis'])
  expect(statusParts({ crises: [one] }, all, true)).toEqual(['offline', 'crisis', 'approvals'])
})

import { expect, test } from 'vitest'
import { deskHeadline, deskOf } from './desk.ts'
import type { DeskTarget } from './initiative-view.ts'

const item = (id: string, dueOn: string | null, over: Partial<DeskTarget> = {}): DeskTarget => ({
  initiative: { id: 'ini_1', title: 'Prøve', state: 'running', step: null, endOn: null, unit: { id: 'u', name: 'U' } },
  target: {
    id,
    kpiKey: null,
    name: id,
    unit: 'prosent',
    direction: 'up',
    baseline: 1,
    measureFirst: false,
    target: 2,
    dueOn,
  },
  values: [],
  outcome: null,
  ...over,
})
const value = (measuredOn: string) => ({
  id: 'v',
  targetId: 't',
  measuredOn,
  value: 1,
  sample: null,
  margin: null,
  source: 'S',
  by: null,
})
const today = '2026-05-01'

test('when targets are laid on the desk, each has one place, and what was measured in time is not late', () => {
  const ended = item('closed', '2026-01-01')
  const desk = deskOf(
    [
      item('far', '2026-09-01'),
      item('late', '2026-05-01'),
      item('in-time', '2026-04-20', { values: [value('2026-04-20')] }),
      item('too-early', '2026-04-20', { values: [value('2026-04-01')] }),
      item('soon', '2026-05-31'),
      { ...ended, initiative: { ...ended.initiative, state: 'closed' } },
    ],
    today,
  )
  const ids = Object.fromEntries(Object.entries(desk).map(([place, rows]) => [place, rows.map((row) => row.target.id)]))
  expect(ids).toEqual({ late: ['too-early', 'late'], soon: ['soon'], later: ['in-time', 'far'], ended: ['closed'] })
})

test('when the desk is told in a sentence, what is late comes first', () => {
  expect(deskHeadline(deskOf([item('a', '2026-04-01'), item('b', '2026-05-02')], today))).toEqual({
    code: 'late',
    count: 1,
  })
  expect(deskHeadline(deskOf([item('b', '2026-05-02')], today))).toEqual({ code: 'soon', count: 1 })
  expect(deskHeadline(deskOf([item('c', null)], today))).toEqual({ code: 'quiet', count: 1 })
  expect(deskHeadline(deskOf([], today))).toEqual({ code: 'none', count: 0 })
})

import { expect, test } from 'vitest'
import { periodFault, periodOf, type ReportContent, reachSum, reportHeadline } from './leadership-report.ts'

const content = (over: Partial<ReportContent>): ReportContent => ({
  unitName: 'Halden',
  initiatives: [],
  targets: [],
  decisions: [],
  followUps: { given: 0, done: 0, open: 0, late: [] },
  evaluations: [],
  lessons: [],
  reach: [],
  known: null,
  ...over,
})
const initiative = (status: 'on-track' | 'at-risk' | 'off-track' | null, state: 'running' | 'closed' = 'running') =>
  ({ status, state }) as ReportContent['initiatives'][number]

test('when a report opens, it says the worst that is true, and nothing about what has ended', () => {
  expect(reportHeadline(content({}))).toEqual({ code: 'none', count: 0 })
  expect(reportHeadline(content({ initiatives: [initiative(null), initiative('off-track', 'closed')] }))).toEqual({
    code: 'on-track',
    count: 1,
  })
  const late = { given: 0, done: 0, open: 1, late: [{ text: '', ownerId: '', dueOn: '' }] }
  expect(reportHeadline(content({ initiatives: [initiative('at-risk')], followUps: late })).code).toBe('late')
  expect(reportHeadline(content({ initiatives: [initiative('off-track'), initiative('off-track')] }))).toEqual({
    code: 'off-track',
    count: 2,
  })
})

test('when dispatches are summed, everyone stands in one state and the states are the total', () => {
  const { total, states } = reachSum([
    { number: '1', title: '', startedAt: '', total: 5, states: { confirmed: 3, failed: 2 } },
    { number: '2', title: '', startedAt: '', total: 4, states: { confirmed: 1, waiting: 3 } },
  ])
  expect(total).toBe(9)
  expect(states).toEqual([
    ['confirmed', 4],
    ['waiting', 3],
    ['failed', 2],
  ])
  expect(states.reduce((sum, [, heads]) => sum + heads, 0)).toBe(total)
})

test('when a period is named, it begins and ends on the days people mean', () => {
  const today = '2026-03-10'
  expect(periodOf('month', today)).toEqual({ from: '2026-03-01', to: today })
  expect(periodOf('last-month', today)).toEqual({ from: '2026-02-01', to: '2026-02-28' })
  expect(periodOf('last-month', '2026-01-15')).toEqual({ from: '2025-12-01', to: '2025-12-31' })
  expect(periodOf('quarter', '2026-06-30')).toEqual({ from: '2026-04-01', to: '2026-06-30' })
  expect(periodOf('year', today)).toEqual({ from: '2026-01-01', to: today })
  expect(periodFault({ from: '2026-03-02', to: '2026-03-01' }, today)).toBe('no-period')
  expect(periodFault({ from: '2026-03-11', to: '2026-03-12' }, today)).toBe('in-the-future')
})

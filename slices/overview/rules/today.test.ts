import { expect, test } from 'vitest'
import { byClock, sectionsOf, type TodayItem } from './today.ts'

const NOW = new Date('2026-03-10T10:00:00Z')
const item = (id: string, at: string, change: Partial<TodayItem> = {}): TodayItem => ({
  id,
  kind: 'approval',
  title: id,
  params: {},
  at: `2026-03-10T${at}:00Z`,
  isDeadline: true,
  isHolding: false,
  target: { page: 'approve', id },
  ...change,
})

test('when things have deadlines, they come in the order of the clock, and what holds a dispatch comes first', () => {
  const items = [
    item('late', '15:00'),
    item('soon', '10:30'),
    item('waits', '08:00', { isDeadline: false }),
    item('holds', '09:50', { isDeadline: false, isHolding: true }),
  ]
  expect(byClock(items).map((one) => one.id)).toEqual(['holds', 'soon', 'late', 'waits'])
})

test('when a deadline is more than two hours away, it stands under the rest of the day', () => {
  const { urgent, later } = sectionsOf([item('a', '12:00'), item('b', '12:01')], NOW)
  expect(urgent.map((one) => one.id)).toEqual(['a'])
  expect(later.map((one) => one.id)).toEqual(['b'])
})

import { expect, test } from 'vitest'
import { byClock, GRAVITY, isHot, sectionsOf, type TodayItem } from './today.ts'

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
  const { urgent, today } = sectionsOf([item('a', '12:00'), item('b', '12:01')], NOW)
  expect(urgent.map((one) => one.id)).toEqual(['a'])
  expect(today.map((one) => one.id)).toEqual(['b'])
})

test('when things have days and no hours, they stand by the clock: over their day, today, this week, later', () => {
  // A Tuesday.
  const day = (id: string, at: string) => item(id, '', { kind: 'target', isDeadline: false, at: `${at}T12:00:00Z` })
  const sections = sectionsOf(
    [
      ...[day('april', '2026-04-06'), day('sunday', '2026-03-15'), day('monday', '2026-03-16')],
      ...[day('yesterday', '2026-03-09'), day('february', '2026-02-12'), day('now', '2026-03-10')],
      item('waits', '', { kind: 'idea', isDeadline: false, at: '2026-03-02T12:00:00Z' }),
      item('asked', '', { kind: 'approval', isDeadline: false, at: '2026-03-02T12:00:00Z' }),
      item('fire', '', { kind: 'crisis', isDeadline: false, at: '2026-03-10T09:00:00Z' }),
    ],
    NOW,
  )
  const ids = Object.entries(sections).map(([name, items]) => [name, items.map((one) => one.id)])
  expect(Object.fromEntries(ids)).toEqual({
    crisis: ['fire'],
    urgent: [],
    // What was only asked is over no day, however long it has waited.
    overdue: ['february', 'waits', 'yesterday'],
    today: ['asked', 'now'],
    week: ['sunday'],
    later: ['monday', 'april'],
  })
})

test('when several rooms ask for something, the graver comes first, whatever the clock says; then time, then the name', () => {
  const kindOf = (one: string): Partial<TodayItem> => {
    const said = one.replace('crisis-', '')
    const isPlain = ['broken', 'silent', 'promised', 'said'].includes(said)
    return { kind: (isPlain ? 'crisis' : one) as TodayItem['kind'], params: isPlain ? { said } : {} }
  }
  // The gravest has the latest time.
  const all = GRAVITY.map((one, place) => item(one, `${20 - place}:00`, kindOf(one)))
  const rest = [item('holds', '00:10', { isDeadline: false, isHolding: true }), item('soon', '00:20')]
  expect(byClock([...rest, ...all.toReversed()]).map((one) => one.id)).toEqual([...GRAVITY, 'holds', 'soon'])
  const wrong = (id: string, at: string) => item(id, at, { kind: 'crisis-wrong' })
  const others = [wrong('c', '11:00'), wrong('b', '10:00'), wrong('a', '11:00')]
  expect(byClock(others).map((one) => one.id)).toEqual(['b', 'a', 'c'])
  expect(byClock(others.toReversed()).map((one) => one.id)).toEqual(['b', 'a', 'c'])
})

test('when the shift of a room is given to somebody, it stands with the crisis', () => {
  const items = [
    item('gate', '09:00', { isDeadline: false, isHolding: true }),
    item('given', '09:30', { kind: 'shift' }),
  ]
  const { crisis, urgent } = sectionsOf(items, NOW)
  expect([crisis, urgent].map((all) => all.map(({ id }) => id))).toEqual([['given'], ['gate']])
})

test('when a row is drawn hot, it is over its time or words of it must be corrected, wherever it stands', () => {
  const crisis = (said: string, at: string) => item(said, at, { kind: 'crisis', params: { said } })
  const wrong = (kind: TodayItem['kind']) => item(kind, '09:00', { kind, isDeadline: false, params: { said: 'wrong' } })
  const hot = [
    ...[wrong('crisis-wrong'), wrong('crisis-wrong-closed'), crisis('broken', '09:58'), item('late', '09:59')],
    item('yesterday', '', { kind: 'target', isDeadline: false, at: '2026-03-09T12:00:00Z' }),
  ]
  const not = [
    ...[wrong('crisis-wrong-waits'), crisis('promised', '10:20'), item('soon', '10:05')],
    item('asked', '08:00', { kind: 'crisis-approval', isDeadline: false }),
    item('call', '08:00', { kind: 'crisis-call', isDeadline: false }),
    // Its day is today, and it has no hour.
    item('day', '', { kind: 'target', isDeadline: false, at: '2026-03-10T08:00:00Z' }),
  ]
  expect([...hot, ...not].filter((one) => isHot(one, NOW)).map(({ id }) => id)).toEqual(hot.map(({ id }) => id))
})

import { expect, test } from 'vitest'
import { recompute } from '../recompute.ts'
import { OWN_KINDS } from './own-query.ts'
import { type OwnRow, ownValues } from './own-value.ts'
import { periodAgo, wholePeriods } from './whole-periods.ts'

const row = (day: string, over: Partial<OwnRow>): OwnRow => ({
  day,
  label: 'U-1',
  ref: 'dsp_1',
  amount: null,
  hits: null,
  n: null,
  ...over,
})
const MARCH = { fromOn: '2026-03-01', toOn: '2026-03-31' }

test('when nothing was counted in a period it is zero with a row that says so; of nothing there is no share and no mean', () => {
  const [count] = ownValues('dispatches', [MARCH], [], 'Ingen')
  expect(count).toMatchObject({ value: 0, rows: [{ label: 'Ingen', amount: 0 }] })
  expect(recompute('sum', count!.rows)).toBe(0)
  expect(ownValues('dispatch-reached', [MARCH], [], 'Ingen')[0]).toMatchObject({ value: null, rows: [] })
  expect(ownValues('press-hours', [MARCH], [], 'Ingen')[0]).toMatchObject({ value: null, rows: [] })
})

test('when rows lie within a period they make its number again, and those beside it do not', () => {
  const rows = [
    row('2026-02-28', { hits: 0, n: 1000 }),
    row('2026-03-01', { hits: 30, n: 40 }),
    row('2026-03-31', { hits: 0, n: 20 }),
  ]
  const [value] = ownValues('dispatch-reached', [MARCH], rows, '')
  expect(value!.value).toBe(50)
  expect(recompute(OWN_KINDS['dispatch-reached'].recipe, value!.rows)).toBe(50)
})

test('when a state is counted it is how everyone stood at the end of the period, and nobody is left out', () => {
  const unit = (ref: string, trueSince: string | null) => row('2026-01-20', { ref, n: 1, trueSince })
  const rows = [unit('a', '2026-01-20'), unit('b', '2026-02-10'), unit('c', null)]
  const periods = ['2025-12', '2026-01', '2026-02'].map((month) => ({ fromOn: `${month}-01`, toOn: `${month}-28` }))
  const values = ownValues('strategy-known', periods, rows, '')
  expect(values.map(({ value }) => value && Math.round(value))).toEqual([null, 33, 67])
  expect(values[1]!.rows.map(({ ref, hits, n }) => [ref, hits, n])).toEqual([
    ['a', 1, 1],
    ['b', 0, 1],
    ['c', 0, 1],
  ])
  expect(recompute('share', values[2]!.rows)).toBeCloseTo(values[2]!.value!, 9)
})

test('when periods are over they are whole, from the one that the first row lies in, or the next where parts mislead', () => {
  const within = { since: '2026-01-15', today: '2026-03-10' }
  expect(wholePeriods('month', within).map(({ fromOn }) => fromOn)).toEqual(['2026-01-01', '2026-02-01'])
  expect(wholePeriods('month', { ...within, isFromStart: true }).map(({ fromOn }) => fromOn)).toEqual(['2026-02-01'])
  expect(wholePeriods('irregular', within)).toEqual([])
  expect(wholePeriods('year', within)).toEqual([])
})

test('when the rhythm is the week, it goes from Monday to Sunday, over the turn of the year too', () => {
  expect(periodAgo('2026-03-10', 'week', 0)).toEqual({ fromOn: '2026-03-09', toOn: '2026-03-15' })
  expect(periodAgo('2026-01-01', 'week', 1)).toEqual({ fromOn: '2025-12-22', toOn: '2025-12-28' })
  expect(wholePeriods('week', { since: '2026-02-23', today: '2026-03-09' })).toHaveLength(2)
})

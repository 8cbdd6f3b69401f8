import { expect, test } from 'vitest'
import { onlyEffort } from './effort.ts'
import { aimFault, breaksOf, type Definition } from './indicator.ts'
import { recompute } from './recompute.ts'
import { changeOf, type Figures, figuresFault, intervalOf, standingOf } from './value.ts'

const year = (value: number, of: Partial<Figures> = {}): Figures => ({
  fromOn: '2025-01-01',
  toOn: '2025-12-31',
  value,
  hits: null,
  n: null,
  margin: null,
  spread: null,
  ...of,
})

const before = (value: number, of: Partial<Figures> = {}) =>
  year(value, { fromOn: '2024-01-01', toOn: '2024-12-31', ...of })

test('when a share has a sample, its interval is that of Wilson; when nothing is known of it, there is none', () => {
  const found = intervalOf('share', year(41, { n: 1003 }))!
  expect(found.how).toBe('wilson')
  expect(found.low).toBeCloseTo(38, 0)
  expect(found.high).toBeCloseTo(44.1, 0)
  expect(intervalOf('share', year(41))).toBeNull()
  expect(intervalOf('share', year(41, { margin: 3 }))).toEqual({ low: 38, high: 44, how: 'given' })
  expect(intervalOf('count', year(412))).toBeNull()
  expect(intervalOf('mean', year(3.9, { n: 400, spread: 1 }))!.high).toBeCloseTo(4, 1)
})

test('when the difference is smaller than the uncertainty, the change does not carry', () => {
  const change = changeOf('share', [before(39, { n: 998 }), year(41, { n: 1003 })])!
  expect([Math.round(change.change), change.carries]).toEqual([2, false])
  expect(changeOf('share', [before(35, { n: 1007 }), year(41, { n: 1003 })])!.carries).toBe(true)
})

test('when nothing is known of how sure two values are, there is no change to tell', () => {
  expect(changeOf('share', [before(35), year(60)])).toBeNull()
  expect(changeOf('count', [before(3), year(6)])).toBeNull()
  expect(changeOf('share', [year(35, { n: 100 })])).toBeNull()
})

test('when a period is longer, or is part of the other, nobody is told that the number rose', () => {
  const month = (at: number, value: number) => {
    const [from, to] = [new Date(Date.UTC(2025, at, 1)), new Date(Date.UTC(2025, at + 1, 0))]
    return year(value, { fromOn: from.toISOString().slice(0, 10), toOn: to.toISOString().slice(0, 10) })
  }
  const months = [100, 104, 99, 103, 98, 101, 100].map((value, at) => month(at, value))
  const quarter = year(303, { fromOn: '2025-08-01', toOn: '2025-10-31' })
  expect(changeOf('count', [...months, quarter])).toBeNull()
  expect(changeOf('count', [...months, quarter, month(10, 102)])).toMatchObject({ change: 2, carries: false })
  const whole = year(50, { n: 900 })
  expect(changeOf('share', [whole, year(70, { n: 300, fromOn: '2025-10-01' })])).toBeNull()
})

test('when the target lies within the interval, nobody can say whether it is reached', () => {
  const at = (value: number, low: number, high: number) => ({ value, interval: { low, high } })
  expect(standingOf(45, 'up', at(44, 41, 47))).toBe('uncertain')
  expect(standingOf(45, 'up', at(41, 38, 44))).toBe('short')
  expect(standingOf(45, 'up', at(50, 47, 53))).toBe('reached')
  expect(standingOf(45, 'down', at(41, 38, 44))).toBe('reached')
  expect(standingOf(null, 'up', at(41, 38, 44))).toBe('no-target')
  expect(standingOf(45, 'up', null)).toBe('not-measured')
  expect(standingOf(45, 'up', { value: 45, interval: null })).toBe('reached')
  // A better number cannot be less sure than the one that is exactly on the target.
  expect(standingOf(45, 'up', at(45, 42, 48))).toBe('uncertain')
  expect(standingOf(100, 'up', at(100, 93, 100))).toBe('reached')
  expect(standingOf(0, 'down', at(0, 0, 7))).toBe('reached')
})

test('when a value is impossible, it is told why', () => {
  const fault = (scale: Parameters<typeof figuresFault>[0], one: Figures) => figuresFault(scale, one, '2026-03-10')
  expect(fault('share', year(41, { hits: 411, n: 1003 }))).toBeNull()
  expect(fault('share', year(141))).toBe('share-beyond-hundred')
  expect(fault('share', year(41, { hits: 1100, n: 1003 }))).toBe('hits-beyond-n')
  expect(fault('share', year(41, { hits: 300, n: 1003 }))).toBe('hits-and-value-differ')
  expect(fault('count', year(4.5))).toBe('whole-number')
  expect(fault('count', { ...year(4), fromOn: '2026-01-01' })).toBe('period-turned')
  expect(fault('count', { ...year(4), toOn: '2026-12-31' })).toBe('period-not-over')
})

test('when a figure is somebody’s identity number, whole, with decimals, without its first zero or divided, it is no value', () => {
  const fault = (value: number, more: Partial<Figures> = {}) => figuresFault('amount', year(value, more), '2026-03-10')
  for (const value of [13097248022, 13097248022.5, -13097248022, 130972.48022])
    expect(fault(value)).toBe('identity-number')
  for (const field of ['hits', 'n', 'margin', 'spread'] as const)
    expect([field, fault(41, { hits: 1, n: 99999999999, [field]: 13097248022 })]).toEqual([field, 'identity-number'])
  expect(fault(13097248023)).toBeNull()
  expect(fault(4_100_000_000)).toBeNull()
  expect(fault(41.5)).toBeNull()
})

test('when a value is opened, its rows give the same number', () => {
  const rows = [
    { amount: 4, hits: 30, n: 100 },
    { amount: 5, hits: 50, n: 300 },
  ]
  expect(recompute('share', rows)).toBe(20)
  expect(recompute('sum', rows)).toBe(9)
  expect(recompute('mean', rows)).toBe(4.75)
  expect(recompute('entered', rows)).toBeNull()
  expect(recompute('entered', rows.slice(1))).toBe(5)
  expect(recompute('sum', [])).toBeNull()
})

const definition: Definition = {
  names: { nb: 'Åpenhet' },
  about: '',
  unit: 'prosent',
  scale: 'share',
  direction: 'up',
  stage: 'attitude',
  kind: 'outcome',
  method: 'Nettpanel',
  source: 'Omdømmemåling',
}

test('when the way of measuring changes the series breaks; a better name does not break it', () => {
  expect(breaksOf(definition, { ...definition, names: { nb: 'Åpenhet og informasjon' }, about: 'Ny' })).toEqual([])
  expect(breaksOf(definition, { ...definition, method: 'Telefon', unit: 'poeng' })).toEqual(['unit', 'method'])
})

test('when a goal has nothing but output to show, it is told; one effect is enough', () => {
  const one = (key: string, kind: 'output' | 'outcome', goalKeys: string[], initiativeIds: string[] = []) => ({
    key,
    kind,
    goalKeys,
    initiativeIds,
  })
  const found = onlyEffort([
    one('posts', 'output', ['a', 'b'], ['ini_1']),
    one('letters', 'output', ['a']),
    one('trust', 'outcome', ['b']),
  ])
  expect(found).toEqual([
    { of: 'goal', id: 'a', indicatorKeys: ['posts', 'letters'] },
    { of: 'initiative', id: 'ini_1', indicatorKeys: ['posts'] },
  ])
  const aims = (...targets: [string, string | null][]) =>
    onlyEffort(
      [one('posts', 'output', []), one('trust', 'outcome', [])],
      targets.map(([initiativeId, indicatorKey]) => ({ initiativeId, indicatorKey })),
    ).map(({ id }) => id)
  expect(aims(['ini_1', 'posts'], ['ini_2', 'posts'], ['ini_2', 'trust'], ['ini_3', 'posts'], ['ini_3', null])).toEqual(
    ['ini_1'],
  )
})

test('when a target has no day, or comes before its baseline, it is refused', () => {
  const aim = {
    unitId: 'unt_kdi',
    rhythm: 'year' as const,
    baseline: null,
    baselineOn: null,
    target: 45,
    targetOn: '2026-12-31',
    goalKeys: [],
    initiativeIds: [],
  }
  expect(aimFault(aim, 'share')).toBeNull()
  expect(aimFault({ ...aim, targetOn: null }, 'share')).toBe('target-needs-day')
  expect(aimFault({ ...aim, target: 145 }, 'share')).toBe('share-beyond-hundred')
  expect(aimFault({ ...aim, target: 145 }, 'count')).toBeNull()
  expect(aimFault({ ...aim, baseline: 40, baselineOn: '2027-01-01' }, 'share')).toBe('target-before-baseline')
})

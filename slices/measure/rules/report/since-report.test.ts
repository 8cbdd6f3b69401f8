import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Figure } from '../dashboard/figure.ts'
import type { FilledBlock, ReportFigure } from './report-figure.ts'
import { sinceLines } from './since-report.ts'

const base = { id: 'a', text: '', hasSeries: false }
const share = (id: string, value: number, n: number, segment = 1): FilledBlock => ({
  ...{ ...base, kind: 'table' },
  figures: [
    {
      ...{ key: 'known', names: { nb: 'Kjenner oss' }, scale: 'share', unit: 'prosent' },
      latest: { id, value, n, segment, isWhole: false, interval: null, fromOn: '2026-01-01', toOn: '2026-03-31' },
      values: [],
    } as unknown as ReportFigure,
  ],
})
const whole = (value: number, at: number): FilledBlock => {
  const inTime = {
    source: `in-time ${at}`,
    scale: 'share',
    unit: { nb: 'prosent' },
    value,
    n: 40,
    isWhole: true,
    interval: null,
  }
  const press = { inquiries: null, median: null, mean: null, answered: null, inTime: inTime as unknown as Figure }
  return { ...base, kind: 'press', press, from: { query: '', rows: 0, fingerprint: '', codeVersion: '', at: '' } }
}

test('when two measurements are compared, only a difference that carries is a change, and the same measurement is none', () => {
  const line = (now: FilledBlock, before: FilledBlock) => sinceLines([now], [[before]])[0]!
  expect(line(share('b', 40, 1000), share('a', 30, 1000))).toMatchObject({
    why: 'tested',
    difference: { carries: true },
  })
  expect(line(share('b', 32, 100), share('a', 30, 100))).toMatchObject({
    why: 'tested',
    difference: { carries: false },
  })
  expect(line(share('a', 30, 100), share('a', 30, 100))).toMatchObject({ why: 'same', difference: null })
  expect(line(share('b', 60, 1000, 2), share('a', 30, 1000, 1))).toMatchObject({ why: 'broken', difference: null })
  expect(sinceLines([share('b', 40, 1000)], [])).toEqual([])
})

test('when everything is counted, it is held against how much it has moved, and never told with fewer than six reports before', () => {
  const before = (values: number[]) => values.map((value, at) => [whole(value, at)])
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 5 }), (values) => {
      expect(sinceLines([whole(99, 99)], before(values))[0]).toMatchObject({ why: 'too-few', difference: null })
    }),
  )
  const steady = [60, 61, 60, 61, 60, 61, 60]
  expect(sinceLines([whole(90, 99)], before(steady))[0]).toMatchObject({
    why: 'tested',
    difference: { change: 30, carries: true },
  })
  expect(sinceLines([whole(61, 99)], before(steady))[0]).toMatchObject({ difference: { carries: false } })
})

import { expect, test } from 'vitest'
import { readNumber } from './read-number.ts'
import { readValueRow } from './read-row.ts'

const read = (...cells: string[]) =>
  cells.map((cell) => {
    const found = readNumber(cell)
    return 'value' in found ? found.value : 'fault' in found ? found.fault : 'missing'
  })

test('when a number begins with zero, the point is a decimal point and never a thousand', () => {
  expect(read('0.123', '-0.875', '0.1230', '0,123')).toEqual([0.123, -0.875, 0.123, 0.123])
  expect(read('1.234', '-1.234', '1.234.567', '1,234,567', '0.123.456')).toEqual([
    'number-ambiguous',
    'number-ambiguous',
    1234567,
    1234567,
    'number-wrong',
  ])
})

const row = (scale: 'share' | 'mean' | 'count' | 'amount', value: string, n = '', hits = '', margin = '') => {
  const columns = { period: 0, value: 1, n: 2, hits: 3, margin: 4 }
  const ground = { mapping: { indicatorKey: 'it', columns }, width: 5, today: '2026-03-10' }
  const found = readValueRow(['2025', value, n, hits, margin], { ...ground, indicators: { it: { key: 'it', scale } } })
  return 'faults' in found ? found.faults.map(({ field, code }) => `${field} ${code}`) : found.value.figures?.value
}

test('when «1,003» counts something whole, it may be a British thousand, and nobody guesses', () => {
  expect(row('share', '41', '1,003')).toEqual(['n maybe-thousands'])
  expect(row('share', '41', '1003,25')).toBe(41)
  expect(row('amount', '1,234')).toEqual(['value maybe-thousands'])
  expect(row('count', '1.234')).toEqual(['value maybe-thousands'])
  expect(row('mean', '1.234')).toEqual(['value number-ambiguous'])
  expect(row('mean', '3,456')).toBe(3.456)
})

test('when a share lies between 0 and 1 it may be 36 percent as a spreadsheet holds it; with the sign it is what it says', () => {
  expect(row('share', '0,36')).toEqual(['value maybe-fraction'])
  expect(row('share', '0,36 %')).toBe(0.36)
  expect(row('share', '1')).toEqual(['value maybe-fraction'])
  expect(row('share', '1 %')).toBe(1)
  expect(row('share', '36', '', '', '0.03')).toEqual(['margin maybe-fraction'])
  expect(row('share', '36', '', '', '3')).toBe(36)
  expect(row('mean', '3,4', '', '', '0,03')).toBe(3.4)
  expect(row('share', '0', '100')).toBe(0)
  expect(row('mean', '0,36')).toBe(0.36)
  expect(row('share', '0,4', '1000', '4')).toBe(0.4)
})

import { expect, test } from 'vitest'
import { emptiedCells } from './emptied-cells.ts'
import type { MatrixMapping } from './matrix.ts'

const row = ['2025', '40', '2', '5', 'Halden']

test('when a row is one value, the number says that it is missing and what stands beside it is empty', () => {
  const columns = { period: 0, value: 1, hits: 2, n: 3, series: 4 }
  expect(emptiedCells(row, { indicatorKey: null, columns }, null)).toEqual(['2025', ':', '', '', 'Halden'])
})

test('when the value is worked out from the hits, it is they that say so', () => {
  const columns = { period: 0, hits: 2, n: 3, series: 4 }
  expect(emptiedCells(row, { indicatorKey: null, columns }, null)).toEqual(['2025', '40', ':', '', 'Halden'])
})

test('when every cell is a value, only the one that was told of few is emptied', () => {
  const own = { rows: 'indicator', label: 0, columns: [1, 2], period: '2025', n: '5', own: '', names: {} } as const
  const matrix: MatrixMapping = { ...own, columns: [1, 2] }
  expect(emptiedCells(['Trivsel', '40', '50'], { indicatorKey: null, columns: {}, matrix }, 'C')).toEqual([
    ...['Trivsel', '40', ':'],
  ])
})

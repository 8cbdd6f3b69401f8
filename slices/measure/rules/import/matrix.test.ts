import { expect, test } from 'vitest'
import { letterOf, type MatrixMapping, matrixNames, meltRow } from './matrix.ts'

const HEADERS = ['Påstand', 'Vi', 'Etat B', 'Merknad']
const matrix: MatrixMapping = {
  ...{ rows: 'indicator', label: 0, columns: [1, 2], period: '2025', n: '1003', own: 'vi' },
  names: { 'Er åpne om det de gjør': 'kpi-open' },
}

test('when a row is a statement, each agency gives a value, and ours has no name', () => {
  const cells = ['Er åpne om det de gjør', '53', '48', 'x']
  expect(meltRow({ row: 4, cells }, matrix, HEADERS)).toEqual([
    {
      row: 4,
      column: 'B',
      cells: ['Er åpne om det de gjør', 'Vi', '53'],
      read: ['kpi-open', '2025', '53', '1003', ''],
    },
    {
      ...{ row: 4, column: 'C', cells: ['Er åpne om det de gjør', 'Etat B', '48'] },
      read: ['kpi-open', '2025', '48', '1003', 'Etat B'],
    },
  ])
})

test('when a row is an agency, each statement is a column', () => {
  const turned = { ...matrix, rows: 'series' as const, own: '' }
  const [one] = meltRow({ row: 2, cells: ['Etat B', '48', ''] }, turned, ['Etat', 'Åpenhet', 'Kompetanse'])
  expect(one!.read).toEqual(['Åpenhet', '2025', '48', '1003', 'Etat B'])
  expect(matrixNames(turned, ['Etat', 'Åpenhet', 'Kompetanse'], [])).toEqual(['Åpenhet', 'Kompetanse'])
})

test('when a cell is empty there is no value, and a heading within the table is no name', () => {
  expect(meltRow({ row: 2, cells: ['Åpenhet', '', '48'] }, matrix, HEADERS)).toHaveLength(1)
  expect(matrixNames(matrix, HEADERS, [{ cells: ['Faktorer', '', ''] }, { cells: ['Åpenhet', '5', '6'] }])).toEqual([
    'Åpenhet',
  ])
  expect([0, 25, 26, 52].map(letterOf)).toEqual(['A', 'Z', 'AA', 'BA'])
})

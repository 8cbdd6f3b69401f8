import { expect, test } from 'vitest'
import { readTable, type TableKind } from './read-table.ts'

const KIND: TableKind<'name' | 'place'> = {
  columnOf: (heading) => (heading === 'navn' ? 'name' : heading === 'sted' ? 'place' : null),
  ...{ needs: [['name']], most: 10 },
  refuse: () => {
    throw new Error('refused')
  },
}

test('when a cell or a heading holds signs that nobody sees, they are gone, and a cell of such signs alone is empty', () => {
  const file = 'na\u200Bvn;sted\r\nVest\u202Ebyen\u202C;Oslo\r\n\u3164;Halden\r\n'
  expect(readTable(Buffer.from(file), KIND).rows).toEqual([
    { line: 2, cells: { name: 'Vestbyen', place: 'Oslo' } },
    { line: 3, cells: { name: '', place: 'Halden' } },
  ])
})

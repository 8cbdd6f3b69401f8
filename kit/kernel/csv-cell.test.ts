import { expect, test } from 'vitest'
import { csvCell } from './csv-cell.ts'

test('a cell that a spreadsheet would run is made text, and separators, quotes and breaks are held in', () => {
  expect(['=1+1', '+47', '-x', '@a', '\tb'].map(csvCell)).toEqual(["'=1+1", "'+47", "'-x", "'@a", "'\tb"])
  expect(csvCell('\n=1+1')).toBe(`"'\n=1+1"`)
  expect(csvCell('a;b,c')).toBe('"a;b,c"')
  expect(csvCell('sa «hei» "nå"\r\nny')).toBe('"sa «hei» ""nå""\r\nny"')
  expect(csvCell('Halden fengsel')).toBe('Halden fengsel')
})

import { expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { workbookOf } from '../test/zip-of.ts'
import { readTable } from './read-table.ts'
import { rowsOf } from './sheet-rows.ts'

type Cell = { value: string | number; format?: string } | null
const XLSX = { kind: 'xlsx', encoding: null, separator: null } as const

async function read(rows: Cell[][]): Promise<string[][]> {
  const book = (await (await writeExcelFile(rows as never)).toBuffer()) as Buffer
  const found: string[][] = []
  for await (const row of rowsOf(book, XLSX)) found.push(row)
  return found
}
const percent = (value: number, format = '0%') => ({ value, format })

test('when a column of a workbook is in percent, its numbers come with the sign; others come as they are', async () => {
  const rows = await read([
    [{ value: 'År' }, { value: 'Prosent' }, { value: 'Feilmargin' }, { value: 'N' }],
    [{ value: 2022 }, percent(0.36), percent(0.034, '0.0%'), { value: 1003 }],
    [{ value: 2023 }, percent(1), percent(0.07), { value: 0.36 }],
    [{ value: 2024 }, percent(0.0036, '0.00%'), null, { value: 12.345, format: '0.00' }],
  ])
  expect(rows.slice(1)).toEqual([
    ['2022', '36 %', '3.4 %', '1003'],
    ['2023', '100 %', '7 %', '0.36'],
    ['2024', '0.36 %', '', '12.3450'],
  ])
})

test('when a percent sign is only words of a format, or nothing is in percent, a number is what it is', async () => {
  expect(
    await read([
      [
        { value: 0.36, format: '0.00" % av alle"' },
        { value: 0.5, format: '#,##0.00' },
      ],
    ]),
  ).toEqual([['0.36', '0.5']])
})

test('when a column lies far out and rows are empty before it, the right cells are in percent', async () => {
  const row = Array.from({ length: 30 }, (): Cell => null)
  const rows = await read([[{ value: 'x' }], [], [...row.slice(0, 27), percent(0.12345), { value: 0.12345 }]])
  expect(rows.at(-1)!.slice(27)).toEqual(['12.3450 %', '0.12345'])
})

const cell = (place: string, value = 1) => `<c r="${place}"><v>${value}</v></c>`
const table = async (rows: string) => readTable(workbookOf(rows), 'xlsx', { rows: 20_000, cells: 60 })

test('when one cell lies in the last corner of the sheet, nothing is laid out and the file is refused for that', async () => {
  const stray = `<row r="1">${cell('A1')}</row><row r="1048576">${cell('XFD1048576')}</row>`
  expect(await table(stray)).toMatchObject({ fault: 'stray-cell', rows: [] })
  // Two thousand rows say that they are a table, and one column far out in each makes them none.
  const wide = Array.from(
    { length: 2000 },
    (_, at) => `<row r="${at + 1}">${cell(`A${at + 1}`)}${cell(`ZZZ${at + 1}`)}</row>`,
  )
  expect(await table(wide.join(''))).toMatchObject({ fault: 'stray-cell' })
})

test('when rows and cells far out have only a format, or a table has holes, it is read', async () => {
  const formatted = `<row r="1">${cell('A1', 7)}<c r="XFD1" s="1"/></row><row r="1048576" s="1"/>`
  expect(await table(formatted)).toMatchObject({ fault: null, rows: [['7']] })
  const holes = Array.from({ length: 400 }, (_, at) => `<row r="${at * 10 + 1}">${cell(`BH${at * 10 + 1}`)}</row>`)
  expect((await table(holes.join(''))).fault).toBeNull()
})

test('when a cell holds signs that nobody sees, they are gone, and one of such signs alone is empty, in CSV and in a workbook', async () => {
  const cells = ['Fe\u202Ela\u202C', '\u200B\u3164', '\uFEFFHalden\u200B', '👩\u200D🚒']
  const seen = ['Fela', '', 'Halden', '👩\u200D🚒']
  expect(await read([cells.map((value) => ({ value }))])).toEqual([seen])
  const file = Buffer.from(`Navn;Sted;Enhet;Rolle\r\n${cells.join(';')}\r\n`)
  expect((await readTable(file, 'csv', { rows: 10, cells: 10 })).rows[1]).toEqual(seen)
})

import { expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
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

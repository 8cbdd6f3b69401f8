import writeExcelFile from 'write-excel-file/node'
import { harmless } from '../../../kit/kernel/csv-cell.ts'
import type { SheetCell } from '../rules/survey/results-sheet.ts'

/** A sheet by its name (at most 31 letters), with its heading first. `widths` are in letters. */
export type Sheet = { name: string; rows: readonly SheetCell[][]; widths?: number[] }

/** A workbook: texts as text and never as a formula, numbers as numbers. */
export async function workbook(sheets: readonly Sheet[]): Promise<Buffer> {
  const cell = (value: SheetCell, isHead: boolean) => {
    if (value === null || value === '') return null
    if (typeof value === 'number') return { value, type: Number }
    return { value: harmless(value), type: String, ...(isHead ? { fontWeight: 'bold' as const } : {}) }
  }
  const book = await writeExcelFile(
    sheets.map(({ name, rows, widths }) => ({
      sheet: name,
      data: rows.map((row, at) => row.map((value) => cell(value, at === 0))),
      ...(widths ? { columns: widths.map((width) => ({ width })) } : {}),
      stickyRowsCount: 1,
    })),
  )
  return (await book.toBuffer()) as Buffer
}

import writeExcelFile from 'write-excel-file/node'
import { harmless } from '../../../kit/kernel/csv-cell.ts'
import type { SheetCell } from '../rules/survey/results-sheet.ts'

/** A workbook with one sheet: texts as text, numbers as numbers. */
export async function surveyWorkbook(rows: readonly SheetCell[][]): Promise<Buffer> {
  const cell = (value: SheetCell) => {
    if (value === null || value === '') return null
    return typeof value === 'number' ? { value, type: Number } : { value: harmless(value), type: String }
  }
  const book = await writeExcelFile(rows.map((row) => row.map(cell)))
  return (await book.toBuffer()) as Buffer
}

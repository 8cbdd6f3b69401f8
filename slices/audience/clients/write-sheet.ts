import writeExcelFile from 'write-excel-file/node'

/** A workbook with one sheet of text cells. */
export async function writeWorkbook(rows: (string | null)[][]): Promise<Buffer> {
  const book = await writeExcelFile(
    rows.map((row) => row.map((cell) => (cell === null || cell === '' ? null : { value: cell, type: String }))),
  )
  return (await book.toBuffer()) as Buffer
}

import { parse } from 'csv-parse'
import iconv from 'iconv-lite'
import { readSheet } from 'read-excel-file/node'
import { visible } from '../kernel/visible-text.ts'
import { guessSeparator } from './guess-separator.ts'
import { percentCells } from './percent-cells.ts'
import { encodingOf } from './sheet-encoding.ts'
import { type SheetFile, streamOf } from './sheet-file.ts'
import { refuseStrayCell } from './stray-cell.ts'
import { zipEntries } from './zip-entries.ts'

/** How a file is to be read. Encoding and separator are null for XLSX. */
export type SheetSource = { kind: 'csv' | 'xlsx'; encoding: string | null; separator: string | null }

const PEEK_BYTES = 64 * 1024

/** Encoding and separator of a CSV file; `given` overrules what would be found. */
export async function csvSource(file: SheetFile, given: Partial<SheetSource>): Promise<SheetSource> {
  const encoding = given.encoding ?? (await encodingOf(file))
  const chunks: Buffer[] = []
  for await (const chunk of streamOf(file, PEEK_BYTES)) chunks.push(chunk as Buffer)
  const separator = given.separator ?? guessSeparator(iconv.decode(Buffer.concat(chunks), encoding))
  return { kind: 'csv', encoding, separator }
}

/** The rows of the first sheet or of the CSV file, one at a time, as text that is read as every body is. Throws `StrayCell`. */
export async function* rowsOf(file: SheetFile, source: SheetSource): AsyncGenerator<string[]> {
  for await (const cells of writtenRows(file, source)) yield cells.map(visible)
}

async function* writtenRows(file: SheetFile, source: SheetSource): AsyncGenerator<string[]> {
  if (source.kind === 'xlsx') {
    yield* workbookRows(file)
    return
  }
  const bytes = streamOf(file)
  const text = iconv.decodeStream(source.encoding ?? 'utf-8')
  const rows = parse({
    delimiter: source.separator ?? ';',
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: 100_000,
  })
  bytes.on('error', (error) => rows.destroy(error))
  text.on('error', (error) => rows.destroy(error))
  try {
    yield* bytes.pipe(text).pipe(rows) as AsyncIterable<string[]>
  } finally {
    bytes.destroy()
  }
}

async function* workbookRows(file: SheetFile): AsyncGenerator<string[]> {
  const entries = await zipEntries(file)
  await refuseStrayCell(entries)
  const percent = await percentCells(entries)
  const rows = await readSheet(typeof file === 'string' ? file : Buffer.from(file))
  for (const [at, row] of rows.entries())
    yield row.map((cell, place) => cellText(cell, percent.size > 0 && percent.has(`${columnName(place)}${at + 1}`)))
}

/** «A» to «Z», «AA» and on. */
const columnName = (at: number): string =>
  (at < LETTERS ? '' : columnName(Math.floor(at / LETTERS) - 1)) + String.fromCharCode(LETTER_A + (at % LETTERS))
const LETTERS = 26
const LETTER_A = 65

function cellText(cell: unknown, isPercent: boolean): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  if (typeof cell === 'number') return isPercent ? `${numberText(percentOf(cell))} %` : numberText(cell)
  return cell === null || cell === undefined ? '' : String(cell)
}

/** 0.07 is 7 percent, and not 7.000000000000001. */
const percentOf = (part: number) => Number((part * 100).toPrecision(12))

/** A workbook knows what its numbers are: with a fourth decimal nobody takes three of them for thousands. */
const numberText = (number: number) => String(number).replace(/^(-?\d+\.\d{3})$/, '$10')

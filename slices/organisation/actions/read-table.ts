import { parse } from 'csv-parse/sync'
import iconv from 'iconv-lite'
import type { UnitRow } from '../rules/unit-import.ts'
import { columnOf } from '../rules/unit-table.ts'
import { refuse } from './refuse.ts'

export type UnitTableFile = {
  encoding: 'utf-8' | 'iso-8859-1'
  separator: ';' | ',' | 'tab'
  rows: UnitRow[]
  /** Headings that mean nothing to us; their cells are left alone. */
  ignored: string[]
}

const SEPARATORS = [';', ',', '\t'] as const
const MAX_ROWS = 5000

/**
 * Reads a CSV file of units. Finds out the encoding (UTF-8, else ISO 8859-1 with Windows' additions) and the separator.
 * Throws `organisation.table-unreadable`, `organisation.table-without-names`, `organisation.table-too-long`.
 */
export function readUnitTable(bytes: Uint8Array): UnitTableFile {
  const { text, encoding } = decode(bytes)
  const separator = separatorOf(text)
  const records = parseRecords(text, separator)
  const [headings, ...body] = records
  const columns = (headings ?? []).map(columnOf)
  if (!columns.includes('name') && !columns.includes('id')) refuse('invalid', 'table-without-names')
  if (body.length > MAX_ROWS) refuse('invalid', 'table-too-long', { most: MAX_ROWS })
  const rows = body.map((cells, index) => ({
    line: index + 2,
    cells: Object.fromEntries(columns.flatMap((column, at) => (column ? [[column, cells[at] ?? '']] : []))),
  }))
  const ignored = (headings ?? []).filter((heading) => columnOf(heading) === null && heading.trim() !== '')
  return { encoding, separator: separator === '\t' ? 'tab' : separator, rows, ignored }
}

function decode(bytes: Uint8Array): { text: string; encoding: UnitTableFile['encoding'] } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return { text: iconv.decode(Buffer.from(bytes), 'win1252'), encoding: 'iso-8859-1' }
  }
}

/** The one that the first line has most of. */
function separatorOf(text: string): (typeof SEPARATORS)[number] {
  const first = text.split(/\r?\n/, 1)[0] ?? ''
  const count = (separator: string) => first.split(separator).length
  return [...SEPARATORS].sort((a, b) => count(b) - count(a))[0]!
}

function parseRecords(text: string, delimiter: string): string[][] {
  try {
    return parse(text, { delimiter, bom: true, skip_empty_lines: true, relax_column_count: true, trim: true })
  } catch (error) {
    return refuse('invalid', 'table-unreadable', { reason: (error as Error).message })
  }
}

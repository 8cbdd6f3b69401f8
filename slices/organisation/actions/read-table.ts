import { parse } from 'csv-parse/sync'
import iconv from 'iconv-lite'
import { visible } from '../../../kit/kernel/visible-text.ts'
import { refuse } from './refuse.ts'

export type TableFile<Column extends string> = {
  encoding: 'utf-8' | 'iso-8859-1'
  separator: ';' | ',' | 'tab'
  rows: { line: number; cells: Partial<Record<Column, string>> }[]
  /** Headings that mean nothing to us; their cells are left alone. */
  ignored: string[]
}

export type TableKind<Column extends string> = {
  /** The column that a heading means, or null. */
  columnOf: (heading: string) => Column | null
  /** The file must have all columns of one of these sets. */
  needs: readonly (readonly Column[])[]
  /** Rows at most. */
  most: number
  /** Refuses a file that has none of the sets. */
  refuse: () => never
}

const SEPARATORS = [';', ',', '\t'] as const

/**
 * Reads a CSV file with headings, its cells as every body is read. Finds out the encoding (UTF-8, else ISO 8859-1 with Windows' additions) and the
 * separator. Throws `organisation.table-unreadable`, `organisation.table-too-long` and the kind's own refusal.
 */
export function readTable<Column extends string>(bytes: Uint8Array, kind: TableKind<Column>): TableFile<Column> {
  const { text, encoding } = decode(bytes)
  const separator = separatorOf(text)
  const [head, ...body] = parseRecords(text, separator)
  const headings = head?.record ?? []
  const columns = headings.map(kind.columnOf)
  if (!kind.needs.some((set) => set.every((column) => columns.includes(column)))) kind.refuse()
  if (body.length > kind.most) refuse('invalid', 'table-too-long', { most: kind.most })
  const rows = body.map(({ record: cells, info }) => ({
    line: info.lines,
    cells: Object.fromEntries(columns.flatMap((column, at) => (column ? [[column, cells[at] ?? '']] : []))) as Partial<
      Record<Column, string>
    >,
  }))
  const ignored = headings.filter((heading) => kind.columnOf(heading) === null && heading.trim() !== '')
  return { encoding, separator: separator === '\t' ? 'tab' : separator, rows, ignored }
}

function decode(bytes: Uint8Array): { text: string; encoding: TableFile<string>['encoding'] } {
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

const AS_WRITTEN = { bom: true, skip_empty_lines: true, relax_column_count: true, trim: true, info: true } as const

/** Each record with the line of the file that it ends on. */
function parseRecords(text: string, delimiter: string): { record: string[]; info: { lines: number } }[] {
  try {
    const read = parse(text, { ...AS_WRITTEN, delimiter }) as unknown as { record: string[]; info: { lines: number } }[]
    return read.map(({ record, info }) => ({ record: record.map(visible), info }))
  } catch (error) {
    return refuse('invalid', 'table-unreadable', { reason: (error as Error).message })
  }
}

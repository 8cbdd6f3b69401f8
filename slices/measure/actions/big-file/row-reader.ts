import { newId } from '../../../../kit/kernel/id.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import type { RowBatch } from '../../../../kit/sheet/stream-rows.ts'
import type { BigFault } from '../../rules/big-file/big-file-view.ts'
import { copyArray, copyCell } from '../../rules/big-file/copy-cell.ts'
import { readValueRow } from '../../rules/import/read-row.ts'
import { valueOfRow } from '../../rules/import/value-of-row.ts'
import { copyLine, mentionColumns, readMention } from '../../rules/media/mention.ts'
import type { BigFile } from '../../store/big-files.ts'
import { importGround } from '../read-import.ts'

/** Rows as lines of COPY. */
export type StagedLines = { good: string[]; faulty: string[] }
/** Reads rows into lines, and counts the rows that had a fault. */
export type RowReader = { faults: number; read: (batch: RowBatch, into: StagedLines) => void }
type One = (cells: string[], row: number) => { line: string } | { faults: Pick<BigFault, 'field' | 'code'>[] }

const LONGEST_CELL = 200
const MOST_CELLS_SHOWN = 12

export async function rowReader(varde: Varde, file: BigFile): Promise<RowReader> {
  const one = file.what === 'values' ? await valueLine(varde, file) : mentionLine(file)
  const reader: RowReader = {
    faults: 0,
    read: ({ rows, firstRow }, { good, faulty }) => {
      for (const [at, cells] of rows.entries()) {
        if (cells.every((cell) => cell === '')) continue
        const read = one(cells, firstRow + at)
        if ('line' in read) {
          good.push(read.line)
          continue
        }
        reader.faults++
        const shown = copyArray(cells.slice(0, MOST_CELLS_SHOWN).map((cell) => cell.slice(0, LONGEST_CELL)))
        for (const { field, code } of read.faults)
          faulty.push(`${file.id}\t${firstRow + at}\t${field}\t${code}\t${shown}\n`)
      }
    },
  }
  return reader
}

async function valueLine(varde: Varde, file: BigFile): Promise<One> {
  const { ground, indicators } = await importGround(varde.db, file, varde.now())
  return (cells, row) => {
    const read = readValueRow(cells, ground)
    if ('faults' in read) return read
    const { indicatorKey, series, fromOn, toOn } = read.value
    const { definition } = indicators.get(indicatorKey)!
    const made = valueOfRow(read.value, definition.scale, cells)
    const { value, missing, recipe, hits, n, asked, margin, spread } = made
    const place = [file.id, row, newId('val'), indicatorKey, definition.version, series, fromOn, toOn]
    const figures = [value, missing, recipe, hits, n, asked, margin, spread, made.row?.amount ?? null]
    return { line: `${[...place, ...figures, made.row?.label ?? ''].map(copyCell).join('\t')}\n` }
  }
}

function mentionLine(file: BigFile): One {
  const found = mentionColumns(file.headers)
  const columns = 'columns' in found ? found.columns : {}
  return (cells, row) => {
    const read = readMention(cells, columns)
    if ('fault' in read) return { faults: [{ field: 'mention', code: read.fault }] }
    return { line: copyLine(`${file.id}\t${row}`, read.mention) }
  }
}

import { parentPort, workerData } from 'node:worker_threads'
import type { Table, TableFault, TableLimits } from './read-table.ts'
import type { SheetFile } from './sheet-file.ts'
import { csvSource, rowsOf, type SheetSource } from './sheet-rows.ts'
import { StrayCell } from './stray-cell.ts'
import { rowFault } from './text-row.ts'

/** Runs in a thread of its own: a file that was made to be slow or large harms nobody else. */
const { file, kind, limits } = workerData as { file: SheetFile; kind: 'csv' | 'xlsx'; limits: TableLimits }
parentPort!.postMessage(await read())

async function read(): Promise<Table> {
  const source: SheetSource =
    kind === 'xlsx' ? { kind, encoding: null, separator: null } : await csvSource(file, { kind })
  const faulty = (fault: TableFault): Table => ({ source, rows: [], fault })
  const rows: string[][] = []
  try {
    for await (const cells of rowsOf(file, source)) {
      if (rows.length > limits.rows || cells.length > limits.cells) return faulty('too-many-rows')
      const fault = rowFault(cells)
      if (fault) return faulty(fault)
      rows.push(cells.map((cell) => cell.trim()))
    }
  } catch (error) {
    return faulty(error instanceof StrayCell ? 'stray-cell' : 'unreadable')
  }
  return { source, rows, fault: null }
}

import { Worker } from 'node:worker_threads'
import type { SheetFile } from './sheet-file.ts'
import type { SheetSource } from './sheet-rows.ts'

/** A whole table as text, with how it was read. `faults` of the file itself leave `rows` empty. */
export type Table = { source: SheetSource; rows: string[][]; fault: TableFault | null }
export const TABLE_FAULTS = ['unreadable', 'too-many-rows', 'encoding', 'binary', 'too-slow', 'stray-cell'] as const
export type TableFault = (typeof TABLE_FAULTS)[number]
export type TableLimits = { rows: number; cells: number }

const WORKER = new URL('./table-worker.ts', import.meta.url)
/** A thread that needs more than this is ended, and the server goes on. */
const resourceLimits = { maxOldGenerationSizeMb: 384 }
const PATIENCE_MS = 20_000

/** Reads a small table (CSV or XLSX) whole, in a thread of its own. Never throws for what the file holds. */
export async function readTable(file: SheetFile, kind: 'csv' | 'xlsx', limits: TableLimits): Promise<Table> {
  const failed = (fault: TableFault): Table => ({ source: { kind, encoding: null, separator: null }, rows: [], fault })
  const worker = new Worker(WORKER, { workerData: { file, kind, limits }, resourceLimits })
  try {
    return await new Promise<Table>((done) => {
      setTimeout(() => done(failed('too-slow')), PATIENCE_MS).unref()
      worker.once('message', done)
      worker.once('error', () => done(failed('unreadable')))
      worker.once('exit', () => done(failed('unreadable')))
    })
  } finally {
    await worker.terminate()
  }
}

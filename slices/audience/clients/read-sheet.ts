import { on } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { SheetSource } from '../../../kit/sheet/sheet-rows.ts'
import type { ImportedContact, ImportGround, RowFault } from '../rules/import-row.ts'

export type SheetPeek = { source: SheetSource; columns: { header: string; samples: string[] }[] }
/** `row` is the row as a spreadsheet numbers it: the headers are row 1. */
export type ReadRow = ImportedContact & { row: number }
export type FaultyRow = RowFault & { row: number }
/** `lastRow` counts the data rows read so far, without the headers. */
export type SheetBatch = { rows: ReadRow[]; faults: FaultyRow[]; lastRow: number; last: boolean }

/** A thread that needs more than this is ended, and the server goes on. */
const resourceLimits = { maxOldGenerationSizeMb: 1024 }
/** The first rows come within a second or two; what takes this long was made to. */
const PEEK_MS = 30_000

const WORKER = new URL('./sheet-worker.ts', import.meta.url)

/** Looks at the first rows of a file: encoding, separator, headers and samples. `given` overrules what would be found. */
export async function peekSheet(
  path: string,
  given: Partial<SheetSource> & { kind: 'csv' | 'xlsx' },
): Promise<SheetPeek> {
  const worker = new Worker(WORKER, { workerData: { path, source: given }, resourceLimits })
  try {
    return await new Promise<SheetPeek>((done, fail) => {
      setTimeout(() => fail(new Error('The sheet took too long to read')), PEEK_MS).unref()
      worker.once('message', done)
      worker.once('error', fail)
      worker.once('exit', () => fail(new Error('The sheet could not be read')))
    })
  } finally {
    await worker.terminate()
  }
}

/**
 * Reads and checks a file in a thread of its own, a thousand rows at a time; the next come when the last are dealt with.
 * `skip` data rows are passed over, so that a stopped import goes on where it was. XLSX is held in memory by that thread.
 */
export async function* readSheet(
  path: string,
  source: SheetSource,
  ground: ImportGround,
  skip: number,
): AsyncGenerator<SheetBatch> {
  const worker = new Worker(WORKER, { workerData: { path, source, ground, skip }, resourceLimits })
  const ended = new AbortController()
  worker.once('exit', () => setImmediate(() => ended.abort()))
  try {
    for await (const [batch] of on(worker, 'message', { signal: ended.signal }) as AsyncIterable<[SheetBatch]>) {
      yield batch
      if (batch.last) return
      worker.postMessage('next')
    }
  } finally {
    await worker.terminate()
  }
}

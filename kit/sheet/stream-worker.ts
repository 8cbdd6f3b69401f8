import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { csvSource, rowsOf, type SheetSource } from './sheet-rows.ts'
import { StrayCell } from './stray-cell.ts'
import type { RowBatch, RowsAsked, StreamFault } from './stream-rows.ts'
import { rowFault } from './text-row.ts'

/** Runs in a thread of its own and sends rows as fast as they are asked for. */
const { path, kind, from, most, cells: mostCells, atOnce } = workerData as RowsAsked
const port = parentPort!

async function send(message: RowBatch | { fault: StreamFault; row: number } | { end: true }): Promise<void> {
  const asked = once(port, 'message')
  port.postMessage(message)
  await asked
}

async function run(): Promise<void> {
  let row = 0
  try {
    const source: SheetSource =
      kind === 'xlsx' ? { kind, encoding: null, separator: null } : await csvSource(path, { kind })
    let rows: string[][] = []
    for await (const cells of rowsOf(path, source)) {
      row++
      if (row > most || cells.length > mostCells) return await send({ fault: 'too-many-rows', row })
      if (row <= from) continue
      const fault = rowFault(cells)
      if (fault) return await send({ fault, row })
      rows.push(cells.map((cell) => cell.trim()))
      if (rows.length < atOnce) continue
      await send({ rows, firstRow: row - rows.length + 1 })
      rows = []
    }
    if (rows.length > 0) await send({ rows, firstRow: row - rows.length + 1 })
    await send({ end: true })
  } catch (error) {
    await send({ fault: error instanceof StrayCell ? 'stray-cell' : 'unreadable', row })
  }
}

await run()

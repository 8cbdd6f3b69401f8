import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

export type StreamFault = 'unreadable' | 'too-many-rows' | 'encoding' | 'binary' | 'stray-cell'
/** Rows as text; `firstRow` is the number of the first, the headers being row 1. */
export type RowBatch = { rows: string[][]; firstRow: number }
export type RowsAsked = {
  path: string
  kind: 'csv' | 'xlsx'
  /** Rows before and with this one are passed by. */
  from: number
  /** Most rows and most cells in one, above which the file is refused. */
  most: number
  cells: number
  atOnce: number
}

const WORKER = new URL('./stream-worker.ts', import.meta.url)
const resourceLimits = { maxOldGenerationSizeMb: 768 }

/**
 * The rows of a table (CSV or XLSX) some at a time, read in a thread of its own that waits while they are dealt with. Gives the fault that
 * ended the reading, or null when it came to the end. Leaving early ends the thread.
 */
export async function* streamRows(
  asked: RowsAsked,
): AsyncGenerator<RowBatch, { fault: StreamFault; row: number } | null> {
  const worker = new Worker(WORKER, { workerData: asked, resourceLimits })
  let row = asked.from
  try {
    while (true) {
      const message = await next(worker)
      if ('end' in message) return null
      if ('fault' in message) return message
      row = message.firstRow + message.rows.length - 1
      yield message
      worker.postMessage('more')
    }
  } catch {
    // The thread ran out of memory or died.
    return { fault: 'unreadable', row }
  } finally {
    await worker.terminate()
  }
}

type Message = RowBatch | { fault: StreamFault; row: number } | { end: true }

async function next(worker: Worker): Promise<Message> {
  const ended = new AbortController()
  try {
    const [message] = await Promise.race([
      once(worker, 'message', { signal: ended.signal }),
      once(worker, 'exit', { signal: ended.signal }).then(() => Promise.reject(new Error('the thread ended'))),
    ])
    return message as Message
  } finally {
    ended.abort()
  }
}

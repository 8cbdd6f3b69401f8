import { parentPort, workerData } from 'node:worker_threads'
import { csvSource, rowsOf, type SheetSource } from '../../../kit/sheet/sheet-rows.ts'
import { type ImportGround, readRow } from '../rules/import-row.ts'
import type { FaultyRow, ReadRow, SheetBatch, SheetPeek } from './read-sheet.ts'

/** Runs in a thread of its own: reading and checking a big file must not hold up the server. */
type Task = { path: string; source: SheetSource | { kind: 'csv' | 'xlsx' }; ground?: ImportGround; skip?: number }

const SAMPLES = 3
const BATCH = 1000
/** Batches on their way that the other side has not taken yet. */
const AHEAD = 2

const port = parentPort!
const task = workerData as Task
if (task.ground) await readAll(task as Required<Task> & { source: SheetSource })
else port.postMessage(await peek(task))

async function peek({ path, source }: Task): Promise<SheetPeek> {
  const chosen: SheetSource =
    source.kind === 'xlsx' ? { kind: 'xlsx', encoding: null, separator: null } : await csvSource(path, source)
  const first: string[][] = []
  for await (const cells of rowsOf(path, chosen)) {
    first.push(cells)
    if (first.length > SAMPLES + 10) break
  }
  const [headers = [], ...rows] = first
  const columns = headers.map((header, i) => ({
    header,
    samples: rows
      .map((row) => row[i] ?? '')
      .filter(Boolean)
      .slice(0, SAMPLES),
  }))
  return { source: chosen, columns }
}

async function readAll({ path, source, ground, skip }: Required<Task> & { source: SheetSource }): Promise<void> {
  const taken = pace()
  const seen = new Set<string>()
  let number = 1
  let batch: { rows: ReadRow[]; faults: FaultyRow[] } = { rows: [], faults: [] }
  let isHeader = true
  const send = async (last: boolean) => {
    if (number > skip || last) {
      const message: SheetBatch = { ...batch, lastRow: number - 1, last }
      port.postMessage(message)
      await taken.wait()
    }
    batch = { rows: [], faults: [] }
  }
  for await (const cells of rowsOf(path, source)) {
    if (isHeader) {
      isHeader = false
      continue
    }
    number++
    const read = readRow(cells, ground)
    const faults =
      'faults' in read
        ? read.faults
        : isTwice(read.contact, seen)
          ? [{ field: 'row' as const, code: 'twice-in-file' as const }]
          : []
    if (number - 1 > skip) {
      for (const fault of faults) batch.faults.push({ row: number, ...fault })
      if ('contact' in read && faults.length === 0) batch.rows.push({ row: number, ...read.contact })
    }
    if ((number - 1) % BATCH === 0 && number - 1 > skip) await send(false)
  }
  await send(true)
}

/** The same address twice is the same recipient twice: the second row stays out. */
function isTwice(contact: { email: string | null; sms: string | null }, seen: Set<string>): boolean {
  const keys = [contact.email && `e${contact.email.toLowerCase()}`, contact.sms && `s${contact.sms}`].filter(
    Boolean,
  ) as string[]
  const twice = keys.some((key) => seen.has(key))
  for (const key of keys) seen.add(key)
  return twice
}

/** Lets the other side keep up: at most AHEAD batches lie unread. */
function pace() {
  let open = AHEAD
  let wake: (() => void) | null = null
  port.on('message', () => {
    open++
    wake?.()
  })
  port.unref()
  return {
    wait: async () => {
      open--
      port.ref()
      while (open <= 0)
        await new Promise<void>((done) => {
          wake = done
        })
      port.unref()
    },
  }
}

import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { readTable, type TableFault } from '../../../kit/sheet/read-table.ts'
import { unpackedSize } from '../../../kit/sheet/unpacked-size.ts'

/** Most people in one file, and most bytes: it is held in memory, and read while somebody waits. */
export const MOST_RESPONDENTS = 20_000
const MOST_BYTES = 8 * 1024 * 1024
const MOST_UNPACKED = 64 * 1024 * 1024
const MOST_COLUMNS = 300

export type AnswersFault = TableFault | 'too-big' | 'bomb' | 'old-excel'
export type AnswersRead = { kind: 'csv' | 'xlsx'; fingerprint: string; rows: string[][] }

/** Reads a file of people's answers without its ever being on disk. What is too big is read to its end and let go of. Never throws for what it holds. */
export async function answersInMemory(upload: Readable): Promise<AnswersRead | { fault: AnswersFault }> {
  const digest = createHash('sha256')
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of upload as AsyncIterable<Buffer>) {
    bytes += chunk.length
    digest.update(chunk)
    if (bytes <= MOST_BYTES) chunks.push(chunk)
    else chunks.length = 0
  }
  if (bytes > MOST_BYTES) return { fault: 'too-big' }
  const file = Buffer.concat(chunks)
  const start = file.subarray(0, 4)
  if (start.toString('hex') === 'd0cf11e0') return { fault: 'old-excel' }
  const kind = start.subarray(0, 2).toString('latin1') === 'PK' ? 'xlsx' : 'csv'
  if (kind === 'xlsx') {
    const unpacked = await unpackedSize(file)
    if (unpacked === null) return { fault: 'unreadable' }
    if (unpacked > MOST_UNPACKED) return { fault: 'bomb' }
  }
  const table = await readTable(file, kind, { rows: MOST_RESPONDENTS, cells: MOST_COLUMNS })
  return table.fault === null ? { kind, fingerprint: digest.digest('hex'), rows: table.rows } : { fault: table.fault }
}

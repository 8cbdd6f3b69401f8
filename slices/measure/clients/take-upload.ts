import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { readTable, type Table, type TableFault } from '../../../kit/sheet/read-table.ts'
import { unpackedSize } from '../../../kit/sheet/unpacked-size.ts'
import { MOST_CELLS, MOST_ROWS_AT_ONCE } from '../rules/big-file/big-file.ts'
import { peekRows } from './big-file-on-disk.ts'

export type UploadFault = TableFault | 'too-big' | 'bomb' | 'old-excel'
type Taken = { kind: 'csv' | 'xlsx'; fingerprint: string }
/** A file that lies on disk until it is taken in: its first rows, headers first, and about how many rows there are. */
export type BigUpload = { bytes: number; lines: number | null; peek: string[][] }
export type TakenUpload = Taken &
  ({ table: Table; fault: null } | { table: null; fault: UploadFault } | { table: null; fault: null; big: BigUpload })

const MOST_BYTES_AT_ONCE = 8 * 1024 * 1024
/** The longest upload that is kept; a workbook is unpacked in memory, and must unpack to less. */
export const MOST_BYTES = 256 * 1024 * 1024
const MOST_UNPACKED = 64 * 1024 * 1024
const NEW_LINE = 10

/**
 * Reads an upload: whole where it is small, through a file that is gone afterwards; of a big one the first rows, and then the file stays
 * under `id`. Never throws for what the file holds.
 */
export async function takeUpload(dataFolder: string, id: string, upload: Readable): Promise<TakenUpload> {
  const folder = join(dataFolder, 'imports')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, id)
  let isKept = false
  try {
    const { bytes, lines, fingerprint } = await write(upload, path)
    const start = await firstBytes(path)
    const kind = start.subarray(0, 2).toString('latin1') === 'PK' ? 'xlsx' : 'csv'
    const failed = (fault: UploadFault): TakenUpload => ({ kind, fingerprint, table: null, fault })
    if (bytes > MOST_BYTES) return failed('too-big')
    if (start.subarray(0, 4).toString('hex') === 'd0cf11e0') return failed('old-excel')
    if (kind === 'xlsx') {
      const unpacked = await unpackedSize(path)
      if (unpacked === null) return failed('unreadable')
      if (unpacked > MOST_UNPACKED) return failed('bomb')
    }
    if (bytes <= MOST_BYTES_AT_ONCE) {
      const table = await readTable(path, kind, { rows: MOST_ROWS_AT_ONCE, cells: MOST_CELLS })
      if (table.fault === null) return { kind, fingerprint, table, fault: null }
      if (table.fault !== 'too-many-rows' && table.fault !== 'too-slow') return failed(table.fault)
    }
    const peek = await peekRows(path, kind)
    if ('fault' in peek) return failed(peek.fault)
    isKept = true
    return {
      kind,
      fingerprint,
      table: null,
      fault: null,
      big: { bytes, lines: kind === 'csv' ? lines : null, ...peek },
    }
  } finally {
    if (!isKept) await rm(path, { force: true })
  }
}

async function write(upload: Readable, path: string): Promise<{ bytes: number; lines: number; fingerprint: string }> {
  const digest = createHash('sha256')
  let [bytes, lines] = [0, 0]
  const count = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length
      digest.update(chunk)
      for (let at = chunk.indexOf(NEW_LINE); at >= 0; at = chunk.indexOf(NEW_LINE, at + 1)) lines++
      // What is too big is read to its end, so that the answer reaches the sender, and not kept.
      done(null, bytes > MOST_BYTES ? undefined : chunk)
    },
  })
  await pipeline(upload, count, createWriteStream(path, { mode: 0o600 }))
  return { bytes, lines, fingerprint: digest.digest('hex') }
}

async function firstBytes(path: string): Promise<Buffer> {
  for await (const chunk of createReadStream(path, { start: 0, end: 7 })) return chunk as Buffer
  return Buffer.alloc(0)
}

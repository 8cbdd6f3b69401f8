import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { readTable, type Table, type TableFault } from '../../../kit/sheet/read-table.ts'
import { unpackedSize } from '../../../kit/sheet/unpacked-size.ts'

export type UploadFault = TableFault | 'too-big' | 'bomb' | 'old-excel'
export type TakenUpload = { kind: 'csv' | 'xlsx'; fingerprint: string; table: Table | null; fault: UploadFault | null }

const MOST_BYTES = 8 * 1024 * 1024
const MOST_UNPACKED = 64 * 1024 * 1024
const LIMITS = { rows: 20_000, cells: 60 }

/** Reads an upload whole, through a file that is gone afterwards. Never throws for what the file holds. */
export async function takeUpload(dataFolder: string, id: string, upload: Readable): Promise<TakenUpload> {
  const folder = join(dataFolder, 'imports')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, id)
  const digest = createHash('sha256')
  let bytes = 0
  const count = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length
      digest.update(chunk)
      // What is too big is read to its end, so that the answer reaches the sender, and not kept.
      done(null, bytes > MOST_BYTES ? undefined : chunk)
    },
  })
  try {
    await pipeline(upload, count, createWriteStream(path, { mode: 0o600 }))
    const fingerprint = digest.digest('hex')
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
    const table = await readTable(path, kind, LIMITS)
    return { kind, fingerprint, table, fault: table.fault }
  } finally {
    await rm(path, { force: true })
  }
}

async function firstBytes(path: string): Promise<Buffer> {
  for await (const chunk of createReadStream(path, { start: 0, end: 7 })) return chunk as Buffer
  return Buffer.alloc(0)
}

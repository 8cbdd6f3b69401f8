import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Uploaded lists lie in the data folder until the import is so old that it cannot be undone. */
export const importPath = (dataFolder: string, id: string): string => join(dataFolder, 'imports', id)

/** Keeps an upload; returns its size in bytes and whether it is a workbook (a zip) by its first bytes. */
export async function keepUpload(
  dataFolder: string,
  id: string,
  upload: Readable,
): Promise<{ bytes: number; isZip: boolean }> {
  await mkdir(join(dataFolder, 'imports'), { recursive: true, mode: 0o700 })
  const path = importPath(dataFolder, id)
  const file = createWriteStream(path, { mode: 0o600 })
  await pipeline(upload, file)
  return { bytes: file.bytesWritten, isZip: (await firstBytes(path)).toString('latin1') === 'PK' }
}

export async function dropUpload(dataFolder: string, id: string): Promise<void> {
  await rm(importPath(dataFolder, id), { force: true })
}

async function firstBytes(path: string): Promise<Buffer> {
  for await (const chunk of createReadStream(path, { start: 0, end: 1 })) return chunk as Buffer
  return Buffer.alloc(0)
}

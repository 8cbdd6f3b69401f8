import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'

/** Where a file lies, or its bytes, for a file that is never to lie on disk. */
export type SheetFile = string | Uint8Array

/** So many bytes from a place; fewer where the file ends. A place before the beginning is counted from the end. */
export async function bytesOf(file: SheetFile, from: number, length: number): Promise<Buffer> {
  if (typeof file !== 'string') {
    const start = from < 0 ? Math.max(0, file.length + from) : from
    return Buffer.from(file.buffer, file.byteOffset, file.byteLength).subarray(start, start + length)
  }
  const opened = await open(file)
  try {
    const start = from < 0 ? Math.max(0, (await opened.stat()).size + from) : from
    const { buffer, bytesRead } = await opened.read(Buffer.alloc(length), 0, length, start)
    return buffer.subarray(0, bytesRead)
  } finally {
    await opened.close()
  }
}

/** The bytes one after the other, all of them or the first so many. */
export function streamOf(file: SheetFile, most = Number.POSITIVE_INFINITY): Readable {
  if (typeof file === 'string')
    return createReadStream(file, most === Number.POSITIVE_INFINITY ? {} : { end: most - 1 })
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  return Readable.from([bytes.subarray(0, Math.min(most, bytes.length))], { objectMode: false })
}

import { crc32, inflateRawSync } from 'node:zlib'

export type ZipFault = 'broken' | 'too-large' | 'too-many' | 'locked'
export type ZipEntry = { path: string; method: number; crc: number; packed: number; size: number; at: number }

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const STORED = 0
const DEFLATED = 8

/** Does a file open as a zip does? */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)

/** What a zip says that it holds, from its directory and without unpacking. Folders are left out. Never throws. */
export function zipEntries(bytes: Buffer, most: { entries: number }): ZipEntry[] | ZipFault {
  let end = bytes.length - 22
  while (end >= 0 && bytes.readUInt32LE(end) !== END) end--
  if (end < 0) return 'broken'
  const count = bytes.readUInt16LE(end + 10)
  if (count > most.entries) return 'too-many'
  const entries: ZipEntry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) return 'broken'
    const [name, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ]
    const path = bytes.toString('utf8', at + 46, at + 46 + name)
    if (bytes.readUInt16LE(at + 8) & 1) return 'locked'
    if (!path.endsWith('/'))
      entries.push({
        path,
        method: bytes.readUInt16LE(at + 10),
        crc: bytes.readUInt32LE(at + 16),
        packed: bytes.readUInt32LE(at + 20),
        size: bytes.readUInt32LE(at + 24),
        at: bytes.readUInt32LE(at + 42),
      })
    at += 46 + name + extra + comment
  }
  return entries
}

/** The bytes of one entry: never more than the directory said, whatever the packed bytes would give. Never throws. */
export function unzip(bytes: Buffer, { method, crc, packed, size, at }: ZipEntry): Buffer | ZipFault {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL) return 'broken'
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  const body = bytes.subarray(from, from + packed)
  const whole = method === STORED ? body : method === DEFLATED ? inflated(body, size) : 'broken'
  if (typeof whole === 'string') return whole
  return whole.length === size && crc32(whole) === crc ? whole : 'broken'
}

function inflated(body: Buffer, size: number): Buffer | ZipFault {
  try {
    return inflateRawSync(body, { maxOutputLength: Math.max(1, size) })
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'broken'
  }
}

import { crc32, deflateRawSync } from 'node:zlib'

const UTF8 = 0x0800
const DEFLATED = 8
/** 1 January 1980, the first day of the format: the same files always give the same bytes. */
const DAY = 0x21

/** A zip of small files, in the order given; texts as UTF-8. */
export function zipOf(files: readonly { path: string; body: string | Uint8Array }[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { path, body: given } of files) {
    const name = Buffer.from(path)
    const plain = typeof given === 'string' ? Buffer.from(given) : given
    const body = deflateRawSync(plain)
    // What the local head and the directory say alike, from the version needed to the length of the extra field.
    const same = Buffer.alloc(26)
    same.writeUInt16LE(20, 0)
    same.writeUInt16LE(UTF8, 2)
    same.writeUInt16LE(DEFLATED, 4)
    same.writeUInt16LE(DAY, 8)
    same.writeUInt32LE(crc32(plain), 10)
    same.writeUInt32LE(body.length, 14)
    same.writeUInt32LE(plain.length, 18)
    same.writeUInt16LE(name.length, 22)
    parts.push(signed('PK\x03\x04'), same, name, body)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    directory.push(signed('PK\x01\x02'), Buffer.from([20, 0]), same, rest, name)
    at += 30 + name.length + body.length
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...parts, ...directory, signed('PK\x05\x06'), end])
}

const signed = (mark: string) => Buffer.from(mark, 'latin1')

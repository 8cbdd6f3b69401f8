import type { Readable } from 'node:stream'

/** One file of an archive. `body` must be read to its end (or left alone) before the next is asked for. */
export type TarEntry = { name: string; size: number; body: AsyncIterable<Buffer> }
export type TarSource = { name: string; size: number; body: AsyncIterable<Uint8Array> | Iterable<Uint8Array> }

const BLOCK = 512
const EIGHT_GIB = 8 * 1024 ** 3

/** A plain tar (ustar), so that any machine can open a backup with its own tools. Names up to 255 bytes. */
export async function* writeTar(sources: AsyncIterable<TarSource> | Iterable<TarSource>): AsyncGenerator<Uint8Array> {
  for await (const { name, size, body } of sources) {
    yield header(name, size)
    let written = 0
    for await (const chunk of body) {
      written += chunk.length
      yield chunk
    }
    if (written !== size) throw new Error(`${name} changed while it was being archived. Try again.`)
    yield Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK)
  }
  yield Buffer.alloc(2 * BLOCK)
}

function header(path: string, size: number): Buffer {
  const block = Buffer.alloc(BLOCK)
  const { name, prefix } = split(path)
  block.write(name, 0)
  block.write('0000600\0', 100)
  block.write('0000000\0', 108)
  block.write('0000000\0', 116)
  if (size < EIGHT_GIB) block.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  else {
    block[124] = 0x80
    block.writeBigUInt64BE(BigInt(size), 128)
  }
  block.write('00000000000\0', 136)
  block.write('        ', 148)
  block.write('0', 156)
  block.write('ustar\x0000', 257, 'latin1')
  block.write(prefix, 345)
  block.write(`${checksum(block).toString(8).padStart(6, '0')}\0 `, 148)
  return block
}

function split(path: string): { name: string; prefix: string } {
  if (Buffer.byteLength(path) <= 100) return { name: path, prefix: '' }
  for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) {
    const [prefix, name] = [path.slice(0, at), path.slice(at + 1)]
    if (Buffer.byteLength(name) <= 100 && Buffer.byteLength(prefix) <= 155) return { name, prefix }
  }
  throw new Error(`The path is too long for an archive: ${path}`)
}

/** Sum of the block's bytes, its own field counted as spaces. */
const checksum = (block: Buffer) => block.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0)

/** Reads an archive that `writeTar` made. Throws an Error when it is cut off or is no archive. */
export async function* readTar(stream: Readable | AsyncIterable<Buffer>): AsyncGenerator<TarEntry> {
  const bytes = new Bytes(stream)
  for (;;) {
    const block = await bytes.exactly(BLOCK)
    if (block.every((byte) => byte === 0)) return
    if (block.toString('latin1', 257, 262) !== 'ustar' || readOctal(block, 148, 8) !== checksum(block))
      throw new Error('This is not a backup of Varde, or it is damaged.')
    const size = block[124]! & 0x80 ? Number(block.readBigUInt64BE(128)) : readOctal(block, 124, 12)
    let left = size
    const body = (async function* () {
      while (left > 0) {
        const chunk = await bytes.some(left)
        left -= chunk.length
        yield chunk
      }
    })()
    const [prefix, name] = [readText(block, 345, 155), readText(block, 0, 100)]
    yield { name: prefix ? `${prefix}/${name}` : name, size, body }
    while (left > 0) left -= (await bytes.some(left)).length
    await bytes.exactly((BLOCK - (size % BLOCK)) % BLOCK)
  }
}

/** All of a small file. */
export async function allBytes({ body }: Pick<TarEntry, 'body'>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const readText = (block: Buffer, at: number, length: number) =>
  block.toString('utf8', at, at + length).replace(/\0.*$/s, '')
const readOctal = (block: Buffer, at: number, length: number) =>
  Number.parseInt(
    block
      .toString('latin1', at, at + length)
      .replaceAll('\0', '')
      .trim() || '0',
    8,
  )

/** A stream of bytes, taken in the pieces that are asked for. */
class Bytes {
  private readonly source: AsyncIterator<Buffer>
  private rest: Buffer = Buffer.alloc(0)
  constructor(stream: AsyncIterable<Buffer>) {
    this.source = stream[Symbol.asyncIterator]()
  }
  async some(most: number): Promise<Buffer> {
    if (this.rest.length === 0) {
      const { value, done } = await this.source.next()
      if (done) throw new Error('The backup is cut off: its end is missing.')
      this.rest = value
    }
    const chunk = this.rest.subarray(0, most)
    this.rest = this.rest.subarray(chunk.length)
    return chunk
  }
  async exactly(length: number): Promise<Buffer> {
    const parts: Buffer[] = []
    for (let left = length; left > 0; ) {
      const chunk = await this.some(left)
      parts.push(chunk)
      left -= chunk.length
    }
    return Buffer.concat(parts)
  }
}

import { Readable } from 'node:stream'
import { createInflateRaw, inflateRawSync } from 'node:zlib'
import { bytesOf, type SheetFile } from './sheet-file.ts'
import { directoryOf, ENTRY_BYTES, entryBytes } from './unpacked-size.ts'

const LOCAL_BYTES = 30
const STORED = 0

/** What lies in a zip file, by name: whole as text, or a piece at a time; what is not there is empty. */
export type ZipEntries = {
  read: (name: string) => Promise<string>
  pieces: (name: string) => AsyncGenerator<Buffer>
}

export async function zipEntries(file: SheetFile): Promise<ZipEntries> {
  const directory = (await directoryOf(file)) ?? Buffer.alloc(0)
  const places = new Map<string, number>()
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += entryBytes(directory, at)) {
    const name = directory.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + directory.readUInt16LE(at + 28))
    places.set(name.toString('utf8'), at)
  }
  const packedOf = async (name: string) => {
    const at = places.get(name)
    if (at === undefined) return null
    const from = directory.readUInt32LE(at + 42)
    const local = await bytesOf(file, from, LOCAL_BYTES)
    const start = from + LOCAL_BYTES + local.readUInt16LE(26) + local.readUInt16LE(28)
    const packed = await bytesOf(file, start, directory.readUInt32LE(at + 20))
    return { packed, isStored: directory.readUInt16LE(at + 10) === STORED, most: directory.readUInt32LE(at + 24) }
  }
  return {
    async read(name) {
      const found = await packedOf(name)
      if (!found) return ''
      const { packed, isStored, most } = found
      return (isStored ? packed : inflateRawSync(packed, { maxOutputLength: most })).toString('utf8')
    },
    async *pieces(name) {
      const found = await packedOf(name)
      if (!found) return
      const { packed, isStored, most } = found
      if (isStored) return yield packed
      let bytes = 0
      for await (const piece of Readable.from([packed], { objectMode: false }).pipe(createInflateRaw())) {
        bytes += (piece as Buffer).length
        if (bytes > most) throw new Error('The entry unpacks to more than the file says')
        yield piece as Buffer
      }
    },
  }
}

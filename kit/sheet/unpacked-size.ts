import { bytesOf, type SheetFile } from './sheet-file.ts'

const END = 0x06054b50
const ENTRY = 0x02014b50
export const ENTRY_BYTES = 46
const END_BYTES = 22
/** The end record may be followed by a comment of this length at most. */
const COMMENT_BYTES = 0xffff
const DIRECTORY_BYTES = 1024 * 1024

/**
 * How many bytes a zip file says that it unpacks to, from its central directory and without unpacking; null when it has none
 * that can be read. A workbook of half a megabyte may hold gigabytes.
 */
export async function unpackedSize(file: SheetFile): Promise<number | null> {
  const directory = await directoryOf(file)
  return directory && sumOf(directory)
}

/** The central directory of a zip file, null where none can be read. */
export async function directoryOf(file: SheetFile): Promise<Buffer | null> {
  const most = END_BYTES + COMMENT_BYTES
  const tail = await bytesOf(file, -most, most)
  let at = tail.length - END_BYTES
  while (at >= 0 && tail.readUInt32LE(at) !== END) at--
  if (at < 0) return null
  const length = tail.readUInt32LE(at + 12)
  if (length > DIRECTORY_BYTES) return null
  return bytesOf(file, tail.readUInt32LE(at + 16), length)
}

/** A size that needs the 64-bit form is above every limit of ours as it stands: four gigabytes. */
function sumOf(directory: Buffer): number | null {
  let sum = 0
  let at = 0
  while (at + ENTRY_BYTES <= directory.length) {
    if (directory.readUInt32LE(at) !== ENTRY) return null
    sum += directory.readUInt32LE(at + 24)
    at += entryBytes(directory, at)
  }
  return at === directory.length && at > 0 ? sum : null
}

/** How long an entry of the directory is, with its name, what is added to it and its comment. */
export const entryBytes = (directory: Buffer, at: number): number =>
  ENTRY_BYTES + directory.readUInt16LE(at + 28) + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)

import { Failure } from '../../../kit/kernel/failure.ts'
import type { RawFile } from '../clients/pack-folder.ts'
import { isZip, unzip, type ZipEntry, type ZipFault, zipEntries } from '../clients/zip-reader.ts'
import { nameOf, strategyPaths } from '../rules/pack-paths.ts'
import { type PackReading, readPackFiles } from './read-pack.ts'

/** The reference pack is a quarter of a megabyte in twenty files. */
export const UPLOAD_BYTES = 5_000_000
export const UPLOAD_FILES = 60
const ZIP_ENTRIES = 400
const UNPACKED_BYTES = 10_000_000

/**
 * The pack in what somebody uploads: one zip, or the YAML files themselves. A zip is never unpacked beyond what it says of
 * itself, nor beyond ten megabytes in all. Throws `strategy.upload-empty`, `strategy.upload-too-large`,
 * `strategy.upload-zip-alone` and `strategy.upload-zip-<fault>`; faults in the files themselves come in the reading.
 */
export function openUpload(files: readonly RawFile[]): PackReading {
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0)
  if (bytes > UPLOAD_BYTES)
    throw new Failure('invalid', 'strategy.upload-too-large', { limit: UPLOAD_BYTES / 1_000_000 })
  const zip = files.find((file) => isZip(file.bytes))
  if (zip && files.length > 1) throw new Failure('invalid', 'strategy.upload-zip-alone')
  const raw = zip ? unpacked(Buffer.from(zip.bytes)) : files.map(({ name, bytes }) => ({ name: nameOf(name), bytes }))
  if (raw.length === 0) throw new Failure('invalid', 'strategy.upload-empty')
  return readPackFiles(raw, packName(zip?.name))
}

function unpacked(bytes: Buffer): RawFile[] {
  const entries = sound(zipEntries(bytes, { entries: ZIP_ENTRIES }))
  const wanted = strategyPaths(entries.map(({ path }) => path))
  const chosen = wanted.map((path) => entries.find((one) => one.path === path)!)
  if (chosen.length > UPLOAD_FILES) throw zipFault('too-many')
  if (chosen.reduce((sum, { size }) => sum + size, 0) > UNPACKED_BYTES) throw zipFault('too-large')
  return chosen.map((entry: ZipEntry) => ({ name: nameOf(entry.path), bytes: sound(unzip(bytes, entry)) }))
}

function sound<T extends object>(found: T | ZipFault): T {
  if (typeof found === 'string') throw zipFault(found)
  return found
}

const ZIP_CODES = {
  broken: 'strategy.upload-zip-broken',
  'too-large': 'strategy.upload-zip-too-large',
  'too-many': 'strategy.upload-zip-too-many',
  locked: 'strategy.upload-zip-locked',
} as const
const zipFault = (fault: ZipFault) => new Failure('invalid', ZIP_CODES[fault])

/** What the history calls the pack: the name of the zip, without what no file name of ours has. */
const packName = (zip: string | undefined) =>
  nameOf(zip ?? '')
    .replace(/\.zip$/i, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9æøå_-]+/g, '-')
    .slice(0, 60) || 'upload'

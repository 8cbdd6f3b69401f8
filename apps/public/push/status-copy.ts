import { createHash } from 'node:crypto'
import { LANGUAGES } from '../../../kit/kernel/caller.ts'
import { publicStatus } from '../../../slices/crisis/index.ts'
import { assetFiles } from '../assets.ts'
import { capFile, crisisFiles, type Maker, type StatusSource, sharedFiles } from '../status/status-files.ts'

/** A file as it lies on another host: `status/index.html`. */
export type CopyFile = { path: string; type: string; bytes: Buffer; digest: string }

const MOST = 500

/**
 * The status pages as plain files, in the order they are to be pushed: what pages need first, then the pages, and last the lists
 * and feeds that lead to them, so that no link ever leads to what is not there yet.
 */
export async function statusCopy(source: StatusSource): Promise<CopyFile[]> {
  const rows = await publicStatus(source.db, source.mode, { most: MOST })
  const keys = [...new Set(rows.map((row) => row.key))]
  const makers: [string, Maker][] = [
    ...rows.map((row) => capFile(source, row.key, row.number)),
    ...keys.flatMap((key) => [...crisisFiles(source, key)]),
    ...sharedFiles(source),
  ]
  const files: CopyFile[] = assetFiles().map(({ path, type, bytes }) => fileOf(path, type, bytes))
  for (const [path, make] of makers) {
    const made = await make()
    if (!made) continue
    const text = made.type.startsWith('text/html') ? withFarLinks(made.text, source.site.baseUrl) : made.text
    files.push(fileOf(path, made.type, Buffer.from(text)))
  }
  return files
}

const PAGE = new RegExp(`^/status(/[0-9a-z]{12})?(/(${LANGUAGES.join('|')}))?$`)

function fileOf(address: string, type: string, bytes: Buffer): CopyFile {
  const path = `${address.slice(1)}${PAGE.test(address) ? '/index.html' : ''}`
  return { path, type, bytes, digest: createHash('sha256').update(bytes).digest('hex') }
}

/** What is not among the copies is reached at home. */
const withFarLinks = (text: string, baseUrl: string): string =>
  text.replace(/(href|src)="\/(?!status[/"]|felles\/)/g, `$1="${baseUrl}/`)

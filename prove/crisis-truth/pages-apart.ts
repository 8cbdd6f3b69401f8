import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, isBuilt } from '../../scripts/start.mjs'

const DIST = join(import.meta.dirname, '..', '..', 'dist', 'web')
/** Says to a walker where whoever started it has put the pages. */
export const PAGES_AT = 'VARDE_PROOF_PAGES'

/**
 * The pages of the staff in a folder of their own, so that nobody who uses `dist` meanwhile is disturbed, or disturbs: a copy of `dist` where it is up to date, else built there.
 * `end` throws them away.
 */
export function pagesApart(): { folder: string; end: () => void } {
  const given = process.env[PAGES_AT]
  if (given) return { folder: given, end: () => undefined }
  const home = mkdtempSync(join(tmpdir(), 'varde-pages-'))
  const folder = join(home, 'web')
  if (isBuilt()) cpSync(DIST, folder, { recursive: true })
  // Somebody may have begun to build it anew while it was copied.
  if (!isBuilt()) build(process.execPath, folder)
  return { folder, end: () => rmSync(home, { recursive: true, force: true }) }
}

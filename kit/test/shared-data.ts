import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** A folder of the test files that lie beside the repository, or null with a notice when they are not there. */
export function sharedData(folder: string): string | null {
  const base = process.env.VARDE_SHARED_DATA ?? resolve(import.meta.dirname, '../../../shared/data')
  const found = [join(base, folder), resolve(import.meta.dirname, '../../../../shared/data', folder)].find(existsSync)
  if (!found) process.stderr.write(`Skipped: ${folder} is not beside the repository (VARDE_SHARED_DATA can name it).\n`)
  return found ?? null
}

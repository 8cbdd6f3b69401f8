import { accessSync, constants, mkdtempSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MEMORY = '/dev/shm'
const GB = 2 ** 30

/**
 * A new folder for a database that is thrown away: in memory where there is plenty, since a database is a thousand small files, and a disk
 * spends more on making them than PostgreSQL does. Whoever asks removes it.
 */
export const scratchFolder = (name: string): string => mkdtempSync(join(hasRoom() ? MEMORY : tmpdir(), `${name}-`))

function hasRoom(): boolean {
  try {
    accessSync(MEMORY, constants.W_OK)
    const { bavail, bsize } = statfsSync(MEMORY)
    return bavail * bsize > 2 * GB && process.availableMemory() > 4 * GB
  } catch {
    return false
  }
}

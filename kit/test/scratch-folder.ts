import { accessSync, constants, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const GB = 2 ** 30

/**
 * A new folder for a database that is thrown away: in memory where there is plenty, since a database is a thousand small files, and a disk
 * spends more on making them than PostgreSQL does. Whoever asks removes it; what a process that was killed left there is removed here.
 */
export function scratchFolder(name: string, memory = '/dev/shm'): string {
  if (!hasRoom(memory)) return mkdtempSync(join(tmpdir(), `${name}-`))
  for (const left of readdirSync(memory)) {
    const maker = /^varde-[a-z]+-(\d+)-\w{6}$/.exec(left)?.[1]
    if (maker && !isAlive(Number(maker))) rmSync(join(memory, left), { recursive: true, force: true })
  }
  return mkdtempSync(join(memory, `${name}-${process.pid}-`))
}

function hasRoom(memory: string): boolean {
  try {
    accessSync(memory, constants.W_OK)
    const { bavail, bsize } = statfsSync(memory)
    return bavail * bsize > 2 * GB && process.availableMemory() > 4 * GB
  } catch {
    return false
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

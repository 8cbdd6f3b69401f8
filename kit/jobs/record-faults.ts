import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { type FaultRow, writeFaults } from '../db/fault-rows.ts'
import type { DatabaseFault } from '../db/faults.ts'
import { onDatabaseFault } from '../db/seen-faults.ts'
import type { Varde } from '../settings/varde.ts'

const WRITE_MS = 1000
/** What comes again within this is the same. */
const PAUSE_MS = 20_000

/**
 * Writes down the faults of the database that this process meets, as soon as it can be written, and says in the log when one begins and when it has
 * passed. One of a process.
 */
export function recordFaults(varde: Pick<Varde, 'db' | 'log'>): { stop: () => void } {
  const process = `${hostname()} ${globalThis.process.pid}`
  const going = new Map<DatabaseFault, FaultRow & { isWritten: boolean }>()
  let isWriting = false
  onDatabaseFault((kind) => {
    const now = new Date()
    const row = going.get(kind)
    if (row) {
      Object.assign(row, { lastAt: now, times: row.times + 1, isWritten: false })
      return
    }
    going.set(kind, { ...{ id: randomUUID(), kind, beganAt: now, lastAt: now, times: 1 }, isWritten: false })
    varde.log.warn({ fault: kind }, 'a fault of the database')
  })
  const write = async () => {
    const rows = [...going.values()].filter((row) => !row.isWritten)
    if (rows.length === 0 || isWriting) return
    isWriting = true
    for (const row of rows) row.isWritten = true
    try {
      await writeFaults(varde.db, process, rows)
    } catch {
      // Asking was in vain, and has been told as a fault of its own.
      for (const row of rows) row.isWritten = false
    } finally {
      isWriting = false
    }
  }
  const letGo = () => {
    for (const [kind, row] of going) {
      if (!row.isWritten || Date.now() - row.lastAt.getTime() < PAUSE_MS) continue
      going.delete(kind)
      const seconds = Math.round((row.lastAt.getTime() - row.beganAt.getTime()) / 1000)
      varde.log.info({ fault: kind, times: row.times, seconds }, 'a fault of the database has passed')
    }
  }
  const clock = setInterval(() => {
    letGo()
    void write()
  }, WRITE_MS).unref()
  return {
    stop: () => {
      clearInterval(clock)
      onDatabaseFault(null)
    },
  }
}

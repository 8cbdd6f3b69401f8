import { setTimeout } from 'node:timers/promises'
import type { Database, Trx } from './database.ts'

/** Deadlock, serialisation failure, lock not given, no room on the disk or in memory: PostgreSQL rolls back whole, and it may go the next time. */
const ROLLED_BACK = new Set(['40P01', '40001', '55P03', '53100', '53200'])
/** Some five seconds in all. */
const MOST_TRIES = 9
const AGAIN_MS = 10

export const isRolledBack = (error: unknown): boolean =>
  ROLLED_BACK.has((error as { code?: string } | null)?.code ?? '')

/** Acts again while PostgreSQL rolls it back for what passes. What it does outside the database must bear being done twice. */
export async function retry<T>(act: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await act()
    } catch (error) {
      if (!isRolledBack(error) || tries === MOST_TRIES) throw error
      await setTimeout(AGAIN_MS * 2 ** tries)
    }
  }
}

/** A transaction of what nobody will do again by hand: a report, a reply, a key that was pressed. */
export const retryTransaction = <T>(db: Database, act: (trx: Trx) => Promise<T>): Promise<T> =>
  retry(() => db.transaction().execute(act))

import { setTimeout } from 'node:timers/promises'
import type { Database, Trx } from './database.ts'

/** Deadlock, serialisation failure, lock not given: PostgreSQL rolls back whole, for the sake of another. */
const FOR_ANOTHER = new Set(['40P01', '40001', '55P03'])
/** Some five seconds in all. */
const MOST_TRIES = 9
const AGAIN_MS = 10

/** Acts again while PostgreSQL rolls it back for the sake of another. What it does outside the database must bear being done twice. */
export async function retry<T>(act: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await act()
    } catch (error) {
      if (!FOR_ANOTHER.has((error as { code?: string } | null)?.code ?? '') || tries === MOST_TRIES) throw error
      await setTimeout(AGAIN_MS * 2 ** tries)
    }
  }
}

/** A transaction of what nobody will do again by hand: a report, a reply, a key that was pressed. */
export const retryTransaction = <T>(db: Database, act: (trx: Trx) => Promise<T>): Promise<T> =>
  retry(() => db.transaction().execute(act))

import { sql } from 'kysely'
import type { Database, Trx } from './database.ts'

/**
 * Does something in the transaction that `db` is, or else in one of its own. Where it throws, what it wrote is taken back, and a transaction that was
 * open goes on as it was before.
 */
export async function inTransaction<T>(db: Database, work: (trx: Trx) => Promise<T>): Promise<T> {
  if (!db.isTransaction) return db.transaction().execute(work)
  await sql`savepoint within`.execute(db)
  try {
    const done = await work(db as Trx)
    await sql`release savepoint within`.execute(db)
    return done
  } catch (error) {
    await sql`rollback to savepoint within`.execute(db)
    throw error
  }
}

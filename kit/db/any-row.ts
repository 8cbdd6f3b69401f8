import { type RawBuilder, sql } from 'kysely'
import type { Database } from './database.ts'

/**
 * Is there any row? `from`: what stands after `select`, such as `from a.queue where due_at <= …`. A queue that is nearly always empty is
 * looked at so before the query that asks the whole house who may go: to plan that one costs more than this one does.
 */
export async function isAnyRow(db: Database, from: RawBuilder<unknown>): Promise<boolean> {
  const { rows } = await sql`select ${from} limit 1`.execute(db)
  return rows.length > 0
}

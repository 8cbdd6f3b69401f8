import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'

/** By when more is promised now to those whom words of an incident are for; null where nothing is. */
export type TaskPromise = { promisedAt: Date; holdsAt: Date | null }

/** When the words of a task say that more comes, and when it is promised by now; null where they promise nothing. */
export async function taskPromise(db: Database, id: string): Promise<TaskPromise | null> {
  const { rows } = await sql<TaskPromise>`
    select n.promised_at as "promisedAt", n.holds_at as "holdsAt"
      from dispatch.unit_task t
      join dispatch.dispatch d on d.id = t.dispatch_id
      join crisis.public_promise_now n on n.version_id = d.version_id
     where t.id = ${id}`.execute(db)
  return rows[0] ?? null
}

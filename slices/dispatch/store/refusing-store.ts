import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Refusing } from '../rules/refusing.ts'

/**
 * Channels that take nothing at this moment, by dispatch that waits for them, whether anybody of it has been tried or not; no entry where all
 * is as it should be.
 */
export async function refusingOf(
  db: Database,
  dispatchIds: readonly string[],
  now: Date,
): Promise<Map<string, Refusing[]>> {
  const { rows } = await sql<Refusing & { dispatchId: string }>`
    select a.dispatch_id as "dispatchId", a.channel, count(*)::int as waiting, c.refuses_since as since, c.tried_at as "triedAt",
           case when bool_and(a.claimed_by is null and a.due_at > ${now}) then min(a.due_at) end as "nextAt"
      from outbox.public_channel c join dispatch.attempt a on a.channel = c.channel and a.state = 'prepared'
      join dispatch.dispatch d on d.id = a.dispatch_id and d.state = 'running'
     where c.refuses_since is not null and a.dispatch_id = any(${[...dispatchIds]})
     group by a.dispatch_id, a.channel, c.refuses_since, c.tried_at order by a.channel`.execute(db)
  const found = new Map<string, Refusing[]>()
  for (const { dispatchId, ...one } of rows) found.set(dispatchId, [...(found.get(dispatchId) ?? []), one])
  return found
}

import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Refusing, ServedChannel } from '../rules/channel-watch.ts'

/** Notes what a channel did. It refuses since the first time in a row; whoever takes anything ends that. */
export async function noteChannel(db: Database, channel: ServedChannel, takes: boolean, now: Date): Promise<void> {
  await sql`
    insert into dispatch.channel as c (channel, refuses_since, tried_at, taken_at)
    values (${channel}, ${takes ? null : now}::timestamptz, ${now}, ${takes ? now : null}::timestamptz)
    on conflict (channel) do update set tried_at = excluded.tried_at, taken_at = coalesce(excluded.taken_at, c.taken_at),
      refuses_since = case when excluded.taken_at is null then coalesce(c.refuses_since, excluded.refuses_since) end`.execute(
    db,
  )
}

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
      from dispatch.channel c join dispatch.attempt a on a.channel = c.channel and a.state = 'prepared'
      join dispatch.dispatch d on d.id = a.dispatch_id and d.state = 'running'
     where c.refuses_since is not null and a.dispatch_id = any(${[...dispatchIds]})
     group by a.dispatch_id, a.channel, c.refuses_since, c.tried_at order by a.channel`.execute(db)
  const found = new Map<string, Refusing[]>()
  for (const { dispatchId, ...one } of rows) found.set(dispatchId, [...(found.get(dispatchId) ?? []), one])
  return found
}

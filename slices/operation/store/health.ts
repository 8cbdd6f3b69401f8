import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'

export type QueueDepth = { name: string; waiting: number; failed: number; isStill: boolean }

/** Whoever works takes a job within a few seconds, unless it is at one already. */
const STILL_SECONDS = 60

/** Jobs that wait and jobs given up, per queue, and whether it stands: jobs wait, and nobody is at any. The queues are pg-boss' own tables, read and never written. */
export async function queueDepths(db: Database): Promise<QueueDepth[]> {
  const { rows: exists } = await sql<{ is: boolean }>`select to_regclass('jobs.job') is not null as is`.execute(db)
  if (!exists[0]!.is) return []
  const { rows } = await sql<QueueDepth>`
    select name, (count(*) filter (where state::text in ('created', 'retry', 'active')))::int as waiting,
           (count(*) filter (where state::text = 'failed'))::int as failed,
           coalesce(bool_or(state::text in ('created', 'retry') and start_after < now() - make_interval(secs => ${STILL_SECONDS}))
                    and not bool_or(state::text = 'active'), false) as "isStill"
      from jobs.job where name not like '\_\_%' group by name order by name`.execute(db)
  return rows
}

/** Events that no listener has had yet. */
export async function unrelayed(db: Database): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from bus.event where not relayed`.execute(db)
  return rows[0]!.n
}

export async function databaseState(db: Database): Promise<{ version: string; connections: number }> {
  const { rows } = await sql<{ version: string; connections: number }>`
    select current_setting('server_version') as version,
           (select count(*)::int from pg_stat_activity where datname = current_database()) as connections`.execute(db)
  return rows[0]!
}

export type SilentChannel = { channel: string; waiting: number; seconds: number }

/** Channels that somebody waits for whose turn it is, or who has been tried: how many, and for how long nothing has been taken. */
export async function silentChannels(db: Database, now: Date): Promise<SilentChannel[]> {
  const { rows } = await sql<SilentChannel>`
    select channel, count(*)::int as waiting,
           greatest(0, extract(epoch from ${now}::timestamptz - greatest(min(since), max(taken_at))))::float8 as seconds
      from dispatch.public_waiting where tries > 0 or due_at <= ${now} group by channel order by channel`.execute(db)
  return rows
}

import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'

/** At most one link per registration in this time, however often somebody asks: an address is no target for a flood. */
const QUIET = sql`interval '10 minutes'`

/** Puts the link of a registration in line. */
export async function askLink(trx: Trx, subscriptionId: string): Promise<void> {
  await sql`insert into dispatch.link_request as q (subscription_id, due_at) values (${subscriptionId}, now())
    on conflict (subscription_id) do update
      set due_at = greatest(now(), coalesce(q.sent_at + ${QUIET}, now())), tries = 0`.execute(trx)
}

/** Takes the one that has waited longest, in one statement; if this process ends, it is due again after five minutes. */
export async function claimLink(db: Database): Promise<{ subscriptionId: string; tries: number } | null> {
  const { rows } = await sql<{ subscriptionId: string; tries: number }>`
    update dispatch.link_request set tries = tries + 1, due_at = now() + interval '5 minutes'
     where subscription_id = (select subscription_id from dispatch.link_request where due_at <= now()
                               order by due_at, subscription_id limit 1 for update skip locked)
    returning subscription_id as "subscriptionId", tries`.execute(db)
  return rows[0] ?? null
}

/** Sent, or given up: nothing is due any more. */
export async function closeLink(db: Database, subscriptionId: string, isSent: boolean): Promise<void> {
  await sql`update dispatch.link_request set due_at = null, sent_at = case when ${isSent} then now() else sent_at end
             where subscription_id = ${subscriptionId}`.execute(db)
}

/** Not taken: again after two minutes, four, eight … */
export async function postponeLink(db: Database, subscriptionId: string, tries: number): Promise<void> {
  await sql`update dispatch.link_request set due_at = now() + make_interval(mins => ${2 ** Math.min(tries, 8)}::integer)
             where subscription_id = ${subscriptionId}`.execute(db)
}

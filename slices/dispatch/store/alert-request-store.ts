import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'

export type ClaimedAlert = { alertId: string; channel: 'email' | 'sms'; tries: number }

/** Puts an alert in line on these channels; what it says, and whether it is for this channel, is asked when it is sent. */
export async function askAlert(
  trx: Trx,
  alertId: string,
  channels: readonly ClaimedAlert['channel'][] = ['sms', 'email'],
): Promise<void> {
  await sql`insert into dispatch.alert_request (alert_id, channel, due_at)
    select ${alertId}, channel, now() from unnest(${[...channels]}::text[]) as channel on conflict do nothing`.execute(
    trx,
  )
}

/** Takes the one that has waited longest, in one statement; if this process ends, it is due again after two minutes. */
export async function claimAlert(db: Database): Promise<ClaimedAlert | null> {
  const { rows } = await sql<ClaimedAlert>`
    update dispatch.alert_request set tries = tries + 1, due_at = now() + interval '2 minutes'
     where (alert_id, channel) = (select alert_id, channel from dispatch.alert_request where due_at <= now()
                                  order by due_at, alert_id, channel desc limit 1 for update skip locked)
    returning alert_id as "alertId", channel, tries`.execute(db)
  return rows[0] ?? null
}

/** Sent, or given up: nothing is due any more. */
export async function closeAlert(db: Database, { alertId, channel }: ClaimedAlert, isSent: boolean): Promise<void> {
  await sql`update dispatch.alert_request set due_at = null, sent_at = case when ${isSent} then now() else sent_at end
             where alert_id = ${alertId} and channel = ${channel}`.execute(db)
}

/** Not taken: again after half a minute, one, two … Those on duty cannot wait long. */
export async function postponeAlert(db: Database, { alertId, channel, tries }: ClaimedAlert): Promise<void> {
  await sql`update dispatch.alert_request
               set due_at = now() + make_interval(secs => ${15 * 2 ** Math.min(tries, 8)}::integer)
             where alert_id = ${alertId} and channel = ${channel}`.execute(db)
}

import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Channel } from '../rules/letter.ts'

export type ChannelStands = {
  channel: Channel
  waiting: number
  /** When the one that has waited longest was put in line; null when none waits. */
  oldestAt: Date | null
  /** Since a day ago. */
  sent: number
  lost: number
}

/** How each channel stands: those that have anything to do, or had the last day. */
export async function channelsNow(db: Database, now: Date): Promise<ChannelStands[]> {
  const since = new Date(now.getTime() - 86_400_000)
  const { rows } = await sql<ChannelStands>`
    select channel, count(*) filter (where settled_at is null)::int as waiting, min(written_at) filter (where settled_at is null) as "oldestAt",
           count(*) filter (where state = 'sent' and settled_at > ${since})::int as sent,
           count(*) filter (where state in ('bounced', 'given-up') and settled_at > ${since})::int as lost
      from outbox.letter where settled_at is null or settled_at > ${since} group by channel order by channel`.execute(
    db,
  )
  return rows
}

export type StuckLetters = {
  kind: string
  channel: Channel
  state: 'waiting' | 'bounced' | 'given-up'
  answer: string
  count: number
  /** Of the one that has stood so longest. */
  since: Date
  /** When the first of them is tried again; null when none is. */
  nextAt: Date | null
}

const KEPT_MS = 7 * 86_400_000
const MOST = 100

/** What has been tried and waits, and what did not arrive in the last week: of the same kind with the same answer together, what waits first. */
export async function stuckLetters(db: Database, now: Date): Promise<StuckLetters[]> {
  const { rows } = await sql<StuckLetters>`
    select kind, channel, state, coalesce(answer, '') as answer, count(*)::int as count, min(coalesce(settled_at, first_due_at)) as since,
           min(due_at) as "nextAt"
      from outbox.letter
     where state = 'waiting' and tries > 0 or state in ('bounced', 'given-up') and settled_at > ${new Date(now.getTime() - KEPT_MS)}
     group by kind, channel, state, coalesce(answer, '')
     order by state = 'waiting' desc, since desc, kind, channel, answer limit ${MOST}`.execute(db)
  return rows
}

/** What has been tried and waits on a channel is due now. How many. */
export async function makeDue(trx: Trx, channel: Channel, now: Date): Promise<number> {
  const { rows } = await sql`
    update outbox.letter set due_at = ${now} where channel = ${channel} and state = 'waiting' and tries > 0 returning id`.execute(
    trx,
  )
  if (rows.length > 0) await sql`select pg_notify('varde_outbox', '')`.execute(trx)
  return rows.length
}

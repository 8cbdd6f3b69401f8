import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { ServedChannel } from '../../../kit/kernel/served-channel.ts'

/** What a channel did: `answer` is what it said as it refused, or null. */
export type ChannelNote = { channel: ServedChannel; takes: boolean; answer: string | null }

/** Notes what a channel did. It refuses since the first time in a row; whoever takes anything ends that. Gives since when it had refused. */
export async function noteChannel(
  db: Database,
  { channel, takes, answer }: ChannelNote,
  now: Date,
): Promise<Date | null> {
  const { rows } = await sql<{ refused: Date | null }>`
    with before as (select refuses_since from outbox.channel where channel = ${channel})
    insert into outbox.channel as c (channel, refuses_since, tried_at, taken_at, answer)
    values (${channel}, ${takes ? null : now}::timestamptz, ${now}, ${takes ? now : null}::timestamptz, ${answer})
    on conflict (channel) do update set tried_at = excluded.tried_at, taken_at = coalesce(excluded.taken_at, c.taken_at),
      answer = excluded.answer,
      refuses_since = case when excluded.taken_at is null then coalesce(c.refuses_since, excluded.refuses_since) end
    returning (select refuses_since from before) as refused`.execute(db)
  return rows[0]!.refused
}

/** How a channel stands. `refusesSince`: nothing has been taken since; null as far as anybody knows it takes. */
export type ChannelIs = {
  channel: ServedChannel
  refusesSince: Date | null
  triedAt: Date
  takenAt: Date | null
  /** What it said as it refused, without whom it spoke of. */
  answer: string | null
}

export async function servedChannels(db: Database): Promise<ChannelIs[]> {
  const { rows } = await sql<ChannelIs>`
    select channel, refuses_since as "refusesSince", tried_at as "triedAt", taken_at as "takenAt", answer
      from outbox.channel order by channel`.execute(db)
  return rows
}

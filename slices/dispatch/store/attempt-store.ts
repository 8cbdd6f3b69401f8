import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { AttemptState } from '../rules/recipient-state.ts'
import type { Channel } from '../rules/wave.ts'
import { tables } from './tables.ts'

/** One more attempt for a recipient, due now. Asking twice makes one. */
export async function addAttempt(
  trx: Database,
  attempt: { id: string; recipientId: string; channel: Channel; number: number },
  now: Date,
): Promise<void> {
  await sql`
    insert into dispatch.attempt (id, dispatch_id, wave_id, recipient_id, channel, number, state, due_at, state_at)
    select ${attempt.id}, dispatch_id, wave_id, id, ${attempt.channel}, ${attempt.number}, 'prepared', ${now}, ${now}
      from dispatch.recipient where id = ${attempt.recipientId}
    on conflict (recipient_id, channel, number) do nothing`.execute(trx)
}

/** Moves an attempt forward on a late report. False when it stands there or further already: reports come late and twice. */
export async function moveAttempt(
  trx: Database,
  id: string,
  state: AttemptState,
  response: string,
  now: Date,
): Promise<boolean> {
  const result = await tables(trx)
    .updateTable('dispatch.attempt')
    .set({ state, response, state_at: now, claimed_by: null })
    .where('id', '=', id)
    .where(sql<boolean>`dispatch.may_move(state, ${state})`)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/**
 * Recipients whose next channel is tried: those who have had it for so long without confirming, and those whose channel has
 * refused twice for now, so that a dead gateway holds nobody back in a crisis or where a wave asks for a second channel. In a wave
 * that is in a hurry also those whose channel has not taken it in its time: it hangs, or has more than it can carry.
 */
export async function dueForSecondChannel(db: Database, now: Date): Promise<{ id: string; channel: Channel }[]> {
  const { rows } = await sql<{ id: string; channel: Channel }>`
    select r.id, next.channel
      from dispatch.wave w
      join dispatch.dispatch d on d.id = w.dispatch_id and d.state = 'running'
      join dispatch.recipient r on r.wave_id = w.id and r.state in ('submitted', 'delivered') and r.confirmed_at is null
       and r.first_submitted_at < ${now}::timestamptz - make_interval(mins => w.second_channel_minutes)
     cross join lateral (
           select c.channel from unnest(r.channels) with ordinality as c (channel, place)
            where not exists (select 1 from dispatch.attempt a where a.recipient_id = r.id and a.channel = c.channel)
            order by c.place limit 1) next
     where w.second_channel_minutes is not null and w.state = 'open' and w.ended_at is null
     union all
    select r.id, next.channel
      from dispatch.wave w
      join dispatch.dispatch d on d.id = w.dispatch_id and d.state = 'running'
      join message.public_version v on v.id = d.version_id
      join dispatch.recipient r on r.wave_id = w.id and r.state = 'waiting'
      join lateral (
           select bool_and(a.state = 'prepared' and (a.tries >= 2
                           or coalesce(a.state_at <= ${now}::timestamptz - make_interval(secs => w.fall_back_seconds), false))) as refuses
             from dispatch.attempt a
            where a.recipient_id = r.id
              and (a.state in ('prepared', 'submitted') or a.state = 'unknown' and w.fall_back_seconds is null)) made on made.refuses
     cross join lateral (
           select c.channel from unnest(r.channels) with ordinality as c (channel, place)
            where not exists (select 1 from dispatch.attempt a where a.recipient_id = r.id and a.channel = c.channel)
            order by c.place limit 1) next
     where (w.second_channel_minutes is not null or w.fall_back_seconds is not null or v.kind = 'crisis-first') and w.state = 'open' and w.ended_at is null
     limit 1000`.execute(db)
  return rows
}

export async function attemptById(db: Database, id: string) {
  return tables(db).selectFrom('dispatch.attempt').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The latest e-mail attempt behind a Message-ID of ours, `<rcp_…@host>`. */
export async function attemptOfMessageId(db: Database, messageId: string) {
  const recipientId = /<?(rcp_[0-9a-z]+)@/.exec(messageId)?.[1]
  if (!recipientId) return undefined
  return tables(db)
    .selectFrom('dispatch.attempt')
    .selectAll()
    .where('recipient_id', '=', recipientId)
    .where('channel', '=', 'email')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

import { sql } from 'kysely'
import { isAnyRow } from '../../../kit/db/any-row.ts'
import type { Database } from '../../../kit/db/database.ts'
import type { Channel } from '../rules/wave.ts'
import type { ClaimedAttempt } from './ledger.ts'
import { heldWords } from './room-hold.ts'
import { isGivenUp } from './settle-store.ts'

/** An attempt `a` for somebody who is to get no more of it. */
const isForNobody = sql`exists (select from dispatch.recipient r where r.id = a.recipient_id and ${isGivenUp})`

/** Claims up to `limit` attempts that are due, in one statement; within a wave the frozen order is random. What a room holds is not due, nor what promises more by a time that has passed, nor what has ended for whoever waits. */
export async function claimAttempts(
  db: Database,
  workerId: string,
  channel: Channel,
  limit: number,
  now: Date,
): Promise<ClaimedAttempt[]> {
  const due = sql`a.channel = ${channel} and a.state = 'prepared' and a.claimed_by is null and a.due_at <= ${now}`
  if (!(await isAnyRow(db, sql`from dispatch.attempt a where ${due}`))) return []
  const { rows } = await sql<ClaimedAttempt>`
    with open as materialized (
      select d.id, p.says_before from dispatch.dispatch d
       cross join lateral (select min(h.from_at) as says_before from crisis.public_hold h where h.version_id = d.version_id and h.code = 'promise') p
       where d.state = 'running' and (d.not_after is null or d.not_after > ${now})
         and not exists (select from ${heldWords} h where h.version_id = d.version_id)
         and (p.says_before is null or p.says_before > ${now})),
    due as (
      select a.id from dispatch.attempt a join open d on d.id = a.dispatch_id
       where ${due} and not ${isForNobody}
       order by a.due_at, a.id limit ${limit} for update of a skip locked),
    mine as (
      update dispatch.attempt a set claimed_by = ${workerId} from due where a.id = due.id
      returning a.id, a.recipient_id, a.dispatch_id, a.wave_id, a.channel, a.number, a.tries, a.state_at)
    select m.id, m.recipient_id as "recipientId", m.dispatch_id as "dispatchId", m.wave_id as "waveId", m.number, m.tries,
           d.version_id as "versionId", d.unit_id as "unitId", d.mode, d.not_after as "notAfter", o.says_before as "saysBefore", m.state_at as "firstDueAt",
           w.fall_back_seconds is not null as "isHurried",
           r.language, r.source, r.source_id as "sourceId", r.legal_basis as "legalBasis",
           case m.channel when 'email' then r.email else r.sms end as address
      from mine m join dispatch.recipient r on r.id = m.recipient_id join dispatch.wave w on w.id = m.wave_id join dispatch.dispatch d on d.id = m.dispatch_id
      join open o on o.id = m.dispatch_id
     order by m.id`.execute(db)
  return rows
}

/** Those of these attempts that may leave still: of a dispatch that runs, for somebody whom it has not ended for. */
export async function stillToLeave(db: Database, attemptIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select a.id from dispatch.attempt a join dispatch.dispatch d on d.id = a.dispatch_id and d.state = 'running'
     where a.id = any(${attemptIds}::text[]) and not ${isForNobody}`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** The channel takes again: what it refused is due now, not at the end of its pause. */
export async function hurryRefused(db: Database, channel: Channel, now: Date): Promise<void> {
  await sql`
    update dispatch.attempt set due_at = ${now}
     where channel = ${channel} and state = 'prepared' and claimed_by is null and tries > 0 and due_at > ${now}`.execute(
    db,
  )
}

/** Gives back what was claimed and not begun. */
export async function releaseAttempts(db: Database, workerId: string, attemptIds: string[]): Promise<void> {
  if (attemptIds.length === 0) return
  await sql`update dispatch.attempt set claimed_by = null where id = any(${attemptIds}) and claimed_by = ${workerId}`.execute(
    db,
  )
}

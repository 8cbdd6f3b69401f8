import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { Channel } from '../rules/wave.ts'
import { tables } from './tables.ts'

/** An attempt whose fate nobody knows: it stood in a slot when its worker died. */
export type LostAttempt = {
  attemptId: string
  recipientId: string
  dispatchId: string
  waveId: string
  unitId: string
  mode: Mode
  channel: Channel
  number: number
}

/** Workers whose session is gone. Taking their lock proves it; the lock is held until the transaction ends. */
export async function deadWorkers(trx: Database): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from dispatch.worker where pg_try_advisory_xact_lock(hashtext('varde.worker'), lock_key)`.execute(trx)
  return rows.map((row) => row.id)
}

/** Marks what the dead had in their hands as unknown, frees what they had only claimed, and forgets them. */
export async function buryWorkers(trx: Database, workerIds: string[], now: Date): Promise<LostAttempt[]> {
  const { rows } = await sql<LostAttempt>`
    with lost as (
      update dispatch.attempt a set state = 'unknown', claimed_by = null, state_at = ${now}, response = 'worker stopped while the message was under way'
        from dispatch.slot s
       where s.worker_id = any(${workerIds}) and s.attempt_id = a.id and a.state = 'prepared' and a.claimed_by = s.worker_id
      returning a.id, a.recipient_id, a.dispatch_id, a.wave_id, a.channel, a.number)
    select l.id as "attemptId", l.recipient_id as "recipientId", l.dispatch_id as "dispatchId", l.wave_id as "waveId", l.channel, l.number, d.mode, d.unit_id as "unitId"
      from lost l join dispatch.dispatch d on d.id = l.dispatch_id`.execute(trx)
  await tables(trx)
    .updateTable('dispatch.attempt')
    .set({ claimed_by: null })
    .where('state', '=', 'prepared')
    .where('claimed_by', 'in', workerIds)
    .execute()
  await tables(trx).deleteFrom('dispatch.worker').where('id', 'in', workerIds).execute()
  return rows
}

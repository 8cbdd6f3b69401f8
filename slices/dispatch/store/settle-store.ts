import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { AttemptFact, RecipientFacts } from '../rules/recipient-state.ts'
import type { RecipientState } from '../rules/wave.ts'
import { tables } from './tables.ts'

/** Everything the ledger knows of one recipient, for `recipientStanding`. */
export async function recipientFacts(db: Database, recipientId: string): Promise<RecipientFacts> {
  const row = await tables(db)
    .selectFrom('dispatch.recipient')
    .selectAll()
    .where('id', '=', recipientId)
    .executeTakeFirstOrThrow()
  const attempts = await tables(db)
    .selectFrom('dispatch.attempt')
    .select(['channel', 'number', 'state'])
    .where('recipient_id', '=', recipientId)
    .execute()
  const wave = tables(db).selectFrom('dispatch.wave').select('ended_at').where('id', '=', row.wave_id)
  const { ended_at: endedAt } = await wave.executeTakeFirstOrThrow()
  const endedBy = row.state === 'failed' && (row.reason === 'too-late' || row.reason === 'stopped') ? row.reason : null
  return {
    excluded: row.state === 'excluded' ? row.reason : null,
    isConfirmed: row.confirmed_at !== null,
    isOnPaper: row.state === 'on-paper',
    channels: row.channels,
    attempts: attempts as AttemptFact[],
    endedBy: endedBy ?? (endedAt && 'stopped'),
  }
}

/** Moves one recipient, unless it stands there already. */
export async function setRecipientState(
  trx: Database,
  recipientId: string,
  to: { state: RecipientState; reason: string | null },
  now: Date,
): Promise<void> {
  await sql`update dispatch.recipient set state = ${to.state}, reason = ${to.reason}, state_at = ${now}
             where id = ${recipientId} and (state, coalesce(reason, '')) is distinct from (${to.state}, coalesce(${to.reason}, ''))`.execute(
    trx,
  )
}

/**
 * Of a recipient `r`: the words ended for them before they had them, or came too late, or ended for the whole wave, also for whoever was handed them: a copy that
 * bounces is tried no more. No channel takes anything more for them.
 */
export const isGivenUp = sql`(r.state = 'failed' and r.reason in ('stopped', 'too-late')
  or exists (select from dispatch.wave ended where ended.id = r.wave_id and ended.ended_at is not null))`

/** Everyone of these waves who still waits is given up with a reason; nothing of theirs is sent any more. */
export async function giveUpWaiting(
  trx: Database,
  waveIds: string[],
  reason: 'too-late' | 'stopped',
  now: Date,
): Promise<number> {
  const result = await tables(trx)
    .updateTable('dispatch.recipient')
    .set({ state: 'failed', reason, state_at: now })
    .where('wave_id', 'in', waveIds)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

import { sql } from 'kysely'
import { isAnyRow } from '../../../kit/db/any-row.ts'
import type { Database } from '../../../kit/db/database.ts'
import type { AttemptState } from '../rules/recipient-state.ts'
import type { WebhookShape } from '../rules/webhook-payload.ts'
import { type EndedWords, endedWords, heldWords } from './room-hold.ts'
import { tables } from './tables.ts'

export type DuePosting = {
  id: string
  endpointId: string
  secretNo: number
  url: string
  shape: WebhookShape
  dispatchId: string
  number: string
  mode: string
  versionId: string
  messageId: string
  tries: number
  firstDueAt: Date
  openedAt: Date
  /** Why it goes nowhere; null when it may leave. */
  ended: EndedWords | 'stopped' | null
}

/**
 * Takes one webhook post that is due; it is due again in two minutes unless a result is written before. What its room holds at this moment is
 * not taken, whatever has become of the dispatch.
 */
export async function takePosting(db: Database, now: Date): Promise<DuePosting | null> {
  const due = sql`p.state = 'prepared' and p.due_at <= ${now}`
  if (!(await isAnyRow(db, sql`from dispatch.posting p where ${due}`))) return null
  const { rows } = await sql<DuePosting>`
    with one as (
      update dispatch.posting set tries = tries + 1, due_at = ${now}::timestamptz + interval '2 minutes'
       where id = (select p.id from dispatch.posting p join dispatch.dispatch d on d.id = p.dispatch_id and d.state <> 'paused'
                    where ${due} and (d.state = 'stopped' or d.version_id not in (select version_id from ${heldWords} h))
                    order by p.due_at, p.id limit 1 for update of p skip locked)
      returning *)
    select one.id, one.endpoint_id as "endpointId", e.secret_no as "secretNo", e.url, e.shape, d.id as "dispatchId", d.number, d.mode, d.version_id as "versionId",
           d.message_id as "messageId", one.tries, one.state_at as "firstDueAt", w.opened_at as "openedAt",
           coalesce(${endedWords(sql`d.version_id`, now)}, case when d.state = 'stopped' then 'stopped' end) as ended
      from one join dispatch.endpoint e on e.id = one.endpoint_id join dispatch.dispatch d on d.id = one.dispatch_id
      join dispatch.wave w on w.id = one.wave_id`.execute(db)
  return rows[0] ?? null
}

export async function settlePosting(
  db: Database,
  id: string,
  to: { state: AttemptState; response: string; dueAt: Date | null },
  now: Date,
): Promise<void> {
  const state = to.state as 'prepared' | 'submitted' | 'bounced' | 'unknown'
  const change = state === 'prepared' ? { due_at: to.dueAt! } : { state, state_at: now }
  await tables(db)
    .updateTable('dispatch.posting')
    .set({ ...change, response: to.response.slice(0, 500) })
    .where('id', '=', id)
    .execute()
}

export async function listEndpoints(db: Database) {
  return tables(db)
    .selectFrom('dispatch.endpoint')
    .select([
      'id',
      'name',
      'url',
      'is_active as isActive',
      'shape',
      'secret_no as secretNo',
      'is_internal as isInternal',
    ])
    .orderBy('name')
    .orderBy('id')
    .execute()
}

/** The receiver with the number of its next secret, or null. */
export async function nextSecret(trx: Database, id: string) {
  const changed = tables(trx)
    .updateTable('dispatch.endpoint')
    .set((e) => ({ secret_no: e('secret_no', '+', 1) }))
    .where('id', '=', id)
  return changed.returning(['id', 'name', 'url', 'is_active as isActive', 'secret_no as secretNo']).executeTakeFirst()
}

export async function saveEndpoint(
  trx: Database,
  endpoint: {
    id: string
    name: string
    url: string
    isActive: boolean
    shape: WebhookShape
    isInternal: boolean
  },
  now: Date,
): Promise<void> {
  const { id, name, url, shape, isActive, isInternal } = endpoint
  const row = { name, url, shape, is_active: isActive, is_internal: isInternal }
  await tables(trx)
    .insertInto('dispatch.endpoint')
    .values({ id, created_at: now, ...row })
    .onConflict((c) => c.column('id').doUpdateSet(row))
    .execute()
}

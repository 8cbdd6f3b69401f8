import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { tables } from './tables.ts'

export async function markOpened(
  trx: Database,
  waveId: string,
  opening: { by: string; override: { by: string; reason: string } | null },
  now: Date,
): Promise<void> {
  await tables(trx)
    .updateTable('dispatch.wave')
    .set({
      state: 'open',
      opened_at: now,
      opened_by: opening.by,
      override_by: opening.override?.by ?? null,
      override_reason: opening.override?.reason ?? null,
    })
    .where('id', '=', waveId)
    .execute()
}

/** Takes the words out of why waves of these dispatches were opened, where the room that holds them has emptied the same. */
export async function emptyOverride(
  trx: Database,
  { dispatchIds, reason }: { dispatchIds: readonly string[]; reason: string },
): Promise<void> {
  if (dispatchIds.length === 0) return
  await tables(trx)
    .updateTable('dispatch.wave')
    .set({ override_reason: '–' })
    .where('dispatch_id', 'in', [...dispatchIds])
    .where('override_reason', '=', reason)
    .execute()
}

/** The text is public from this moment, by the database's clock; for a timed wave never before its time by that clock. */
export async function publishText(
  trx: Database,
  publication: { id: string; dispatch_id: string; wave_id: string; message_id: string; version_id: string },
  notBefore: Date | null,
): Promise<void> {
  await tables(trx)
    .insertInto('dispatch.publication')
    .values({ ...publication, released_at: sql<Date>`greatest(clock_timestamp(), ${notBefore}::timestamptz)` })
    .onConflict((c) => c.column('dispatch_id').doNothing())
    .execute()
  await sql`select pg_notify('varde_released', ${publication.id})`.execute(trx)
}

/** Dates a release back to when its wave opened. */
export async function dateAsOpened(db: Database, dispatchId: string): Promise<void> {
  await sql`update dispatch.publication p set released_at = w.opened_at from dispatch.wave w
             where w.id = p.wave_id and p.dispatch_id = ${dispatchId} and w.opened_at < p.released_at`.execute(db)
  await sql`select pg_notify('varde_released', ${dispatchId})`.execute(db)
}

/** What is public goes to every receiver of webhooks; what is not, to those that own staff alone read. */
export async function preparePostings(
  trx: Database,
  { dispatchId, waveId, isPublic }: { dispatchId: string; waveId: string; isPublic: boolean },
  now: Date,
): Promise<void> {
  const active = tables(trx).selectFrom('dispatch.endpoint').select('id').where('is_active', '=', true)
  const endpoints = await (isPublic ? active : active.where('is_internal', '=', true)).execute()
  if (endpoints.length === 0) return
  await tables(trx)
    .insertInto('dispatch.posting')
    .values(
      endpoints.map(({ id }) => ({
        id: newId('pst'),
        dispatch_id: dispatchId,
        wave_id: waveId,
        endpoint_id: id,
        state: 'prepared' as const,
        due_at: now,
        response: null,
        state_at: now,
      })),
    )
    .onConflict((c) => c.doNothing())
    .execute()
}

/** Every wave that is open is done when its dispatch has ended. */
export async function finishWaves(trx: Database, dispatchId: string): Promise<void> {
  await tables(trx)
    .updateTable('dispatch.wave')
    .set({ state: 'done' })
    .where('dispatch_id', '=', dispatchId)
    .where('state', '=', 'open')
    .execute()
}

/** Waves that never open are done, and nobody in them has the words. */
export async function endUnopened(trx: Database, waveIds: readonly string[]): Promise<void> {
  const waves = tables(trx).updateTable('dispatch.wave').set({ state: 'done' })
  await waves
    .where('id', 'in', [...waveIds])
    .where('state', '=', 'waiting')
    .execute()
}

/** The words of these waves have ended: nobody in them is handed anything more. */
export async function markEnded(trx: Database, waveIds: readonly string[], at: Date): Promise<void> {
  const waves = tables(trx).updateTable('dispatch.wave').set({ ended_at: at })
  await waves
    .where('id', 'in', [...waveIds])
    .where('ended_at', 'is', null)
    .execute()
}

/** Ids of the waves of a dispatch, in order, with what was planned. */
export async function wavesOf(db: Database, dispatchId: string) {
  return tables(db)
    .selectFrom('dispatch.wave')
    .selectAll()
    .where('dispatch_id', '=', dispatchId)
    .orderBy('position')
    .execute()
}

/** Marks that a stop is lifted on the waves of this dispatch that still stand at it. Gives their positions. */
export async function markLifted(
  trx: Database,
  dispatchId: string,
  stop: string,
  at: Date,
  kinds: readonly string[] | null,
): Promise<number[]> {
  const { rows } = await sql<{ position: number }>`
    update dispatch.wave set gate = jsonb_set(gate, '{liftedAt}', to_jsonb(${at.toISOString()}::text))
     where dispatch_id = ${dispatchId} and state = 'waiting' and gate ->> 'kind' = 'stop' and gate ->> 'stop' = ${stop} and gate ->> 'liftedAt' is null
       and (${kinds === null} or audience_kinds <@ ${kinds === null ? [] : [...kinds]}::text[])
    returning position`.execute(trx)
  return rows.map((row) => row.position)
}

/** Those that stand at this stop for any of these kinds of audience stand at the other. */
export async function markMoved(
  trx: Database,
  dispatchId: string,
  { from, to, kinds }: { from: string; to: string; kinds: readonly string[] },
): Promise<void> {
  await sql`
    update dispatch.wave set gate = jsonb_set(gate, '{stop}', to_jsonb(${to}::text))
     where dispatch_id = ${dispatchId} and state = 'waiting' and gate ->> 'kind' = 'stop' and gate ->> 'stop' = ${from} and gate ->> 'liftedAt' is null
       and audience_kinds && ${[...kinds]}::text[]`.execute(trx)
}

/** Whom these waves of a dispatch go to: the units whose people alone, and the kinds of audience that no unit bounds. */
export async function whereReached(
  db: Database,
  dispatchId: string,
  waves: readonly { position: number }[],
): Promise<{ unitIds: string[]; everywhere: string[] }> {
  const positions = waves.map(({ position }) => position)
  const { rows } = await sql<{ unitIds: string[] | null; kinds: string[] }>`
    select (select array_agg(u) from jsonb_array_elements_text(case when jsonb_typeof(audiences -> 'unitIds') = 'array' then audiences -> 'unitIds' else '[]' end) u) as "unitIds",
           audience_kinds as kinds
      from dispatch.wave where dispatch_id = ${dispatchId} and position = any (${positions}) order by position`.execute(
    db,
  )
  return {
    unitIds: [...new Set(rows.flatMap((one) => one.unitIds ?? []))],
    everywhere: [...new Set(rows.flatMap((one) => (one.unitIds === null ? one.kinds : [])))],
  }
}

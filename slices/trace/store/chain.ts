import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Envelope } from '../rules/entry-bytes.ts'
import { traceDb } from './handle.ts'

export type Head = { position: number; hash: Buffer }
export type UnchainedEvent = Envelope & { seq: number; digest: Buffer }
export type NewEntry = { position: number; eventId: string; seq: number; previous: Uint8Array; hash: Uint8Array }

/** Only one transaction chains at a time; false when another does. Released at its end. */
export async function takeChain(trx: Trx): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('varde.chain')) as mine`.execute(trx)
  return rows[0]!.mine
}

export async function chainHead(db: Database): Promise<Head | null> {
  const row = await traceDb(db)
    .selectFrom('trace.entry')
    .select(['position', 'hash'])
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

export async function unchainedEvents(trx: Trx, limit: number): Promise<UnchainedEvent[]> {
  const rows = await traceDb(trx)
    .selectFrom('trace.pending as p')
    .innerJoin('bus.event as e', 'e.seq', 'p.seq')
    .select(['e.seq', 'e.id', 'e.name', 'e.mode', 'e.subject', 'e.unit_id', 'e.actor', 'e.at', 'e.digest', 'e.via'])
    .orderBy('p.seq')
    .limit(limit)
    .execute()
  return rows.map(({ unit_id, ...row }) => ({ ...row, unitId: unit_id }))
}

/** Appends the entries and takes their events off the list of those that wait. */
export async function appendEntries(trx: Trx, entries: NewEntry[]): Promise<void> {
  const seqs = entries.map((entry) => entry.seq)
  await sql`
    with gone as (delete from trace.pending where seq = any(${seqs}::bigint[]))
    insert into trace.entry (position, event_id, seq, previous, hash)
    select * from unnest(
      ${entries.map((entry) => entry.position)}::bigint[], ${entries.map((entry) => entry.eventId)}::text[],
      ${seqs}::bigint[], ${entries.map((entry) => entry.previous)}::bytea[], ${entries.map((entry) => entry.hash)}::bytea[])
  `.execute(trx)
}

/** Events that wait to be chained, and how long the first of them has waited, by the database's clock. */
export async function unchainedTail(db: Database): Promise<{ count: number; seconds: number }> {
  const { rows } = await sql<{ count: number; seconds: number }>`
    select count(*)::int as count,
           coalesce(extract(epoch from clock_timestamp() - min(since)), 0)::float8 as seconds
      from trace.pending`.execute(db)
  return rows[0]!
}

/** Puts events on the waiting list that no entry covers and that are not on it: after a restore, or a lost trigger. */
export async function findForgotten(db: Database): Promise<number> {
  const result = await sql`
    insert into trace.pending (seq)
    select e.seq from bus.event e
     where not exists (select from trace.entry t where t.seq = e.seq)
       and not exists (select from trace.pending p where p.seq = e.seq)
    on conflict do nothing`.execute(db)
  return Number(result.numAffectedRows ?? 0)
}

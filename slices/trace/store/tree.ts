import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import { traceDb } from './handle.ts'

/** Hashes of the entries from the one position to the other, both included, in their order. */
export async function hashesBetween(db: Database, from: number, to: number): Promise<Buffer[]> {
  const rows = await traceDb(db)
    .selectFrom('trace.entry')
    .select('hash')
    .where('position', '>=', from)
    .where('position', '<=', to)
    .orderBy('position')
    .execute()
  return rows.map((row) => row.hash)
}

/** Roots of the first whole blocks, in their order: at most so many. */
export async function blocksOf(db: Database, most: number): Promise<Buffer[]> {
  const rows = await traceDb(db)
    .selectFrom('trace.tree_block')
    .select('hash')
    .where('number', '<', most)
    .orderBy('number')
    .execute()
  return rows.map((row) => row.hash)
}

export async function saveBlock(db: Database, number: number, hash: Uint8Array): Promise<void> {
  await traceDb(db)
    .insertInto('trace.tree_block')
    .values({ number, hash: Buffer.from(hash) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export type EventInChain = {
  position: number
  previous: Buffer
  hash: Buffer
  id: string
  name: string
  mode: string
  subject: string
  unit_id: string | null
  actor: string
  at: Date
  via: string | null
  digest: Buffer
  salt: Buffer | null
  content: string | null
}

/** Events about one thing, and those with these names about some others, as the chain holds them and in its order. */
export async function eventsAbout(
  db: Database,
  { subject, others, names }: { subject: string; others: readonly string[]; names: readonly string[] },
): Promise<EventInChain[]> {
  const { rows } = await sql<EventInChain>`
    select t.position, t.previous, t.hash, e.id, e.name, e.mode, e.subject, e.unit_id, e.actor, e.at, e.via, e.digest, e.salt, e.content
      from bus.event e join trace.entry t on t.seq = e.seq and t.event_id = e.id
     where e.subject = ${subject} or (e.subject = any(${others}::text[]) and e.name = any(${names}::text[]))
     order by t.position`.execute(db)
  return rows
}

/** Redactions of these events, as the chain holds them: `trace.redacted` names the event in its content. */
export async function redactionsOf(db: Database, ids: readonly string[]): Promise<EventInChain[]> {
  const { rows } = await sql<EventInChain>`
    select t.position, t.previous, t.hash, e.id, e.name, e.mode, e.subject, e.unit_id, e.actor, e.at, e.via, e.digest, e.salt, e.content
      from bus.event e join trace.entry t on t.seq = e.seq and t.event_id = e.id
     where e.name = 'trace.redacted' and e.content is not null and e.content::jsonb->>'eventId' = any(${ids}::text[])
     order by t.position`.execute(db)
  return rows
}

/** Something has been announced about this that no entry covers yet. */
export async function waitsForChain(db: Database, subject: string): Promise<boolean> {
  const { rows } = await sql`
    select from trace.pending p join bus.event e on e.seq = p.seq where e.subject = ${subject} limit 1`.execute(db)
  return rows.length > 0
}

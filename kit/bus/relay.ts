import { type Kysely, sql } from 'kysely'
import type { Database, Trx } from '../db/database.ts'
import type { Mode } from '../kernel/caller.ts'

/** An event as a listener gets it. `content` is empty after a redaction. */
export type BusEvent = {
  id: string
  name: string
  mode: Mode
  subject: string
  unitId: string | null
  actor: string
  at: Date
  content: Record<string, unknown>
}

/** A slice's ear: `name` is the key under which an event counts as handled, so never rename it. */
export type Listener = {
  name: string
  on: string[]
  handle: (trx: Trx, event: BusEvent) => Promise<void>
}

type BusTables = {
  'bus.event': {
    seq: number
    id: string
    name: string
    mode: Mode
    subject: string
    unit_id: string | null
    actor: string
    at: Date
    content: string | null
    relayed: boolean
    relay_after: Date
    relay_tries: number
  }
  'bus.handled': { handler: string; event_id: string }
}

const BATCH = 200

/**
 * Hands events to listeners, each in its own transaction together with its handled-once key. An event is marked only
 * after every listener has had it; a listener that fails gets it again, later and later, up to an hour apart.
 * Returns the number of events that were taken up.
 */
export async function relayOnce(
  database: Database,
  listeners: Listener[],
  onError: (error: unknown, listener: string) => void,
): Promise<number> {
  const db = database as Kysely<BusTables>
  const rows = await db
    .selectFrom('bus.event')
    .select(['id', 'name', 'mode', 'subject', 'unit_id', 'actor', 'at', 'content', 'relay_tries'])
    .where('relayed', '=', false)
    .where('relay_after', '<=', sql<Date>`now()`)
    .orderBy('seq')
    .limit(BATCH)
    .execute()
  const done: string[] = []
  for (const row of rows) {
    const { unit_id, relay_tries, content, ...rest } = row
    const event: BusEvent = { ...rest, unitId: unit_id, content: content ? JSON.parse(content) : {} }
    const ok = await handToAll(db, listeners, event, onError)
    if (ok) done.push(row.id)
    else await postpone(db, row.id, relay_tries)
  }
  if (done.length > 0) await db.updateTable('bus.event').set({ relayed: true }).where('id', 'in', done).execute()
  return rows.length
}

async function handToAll(
  db: Kysely<BusTables>,
  listeners: Listener[],
  event: BusEvent,
  onError: (error: unknown, listener: string) => void,
) {
  let ok = true
  for (const listener of listeners) {
    if (!listener.on.includes(event.name)) continue
    try {
      await handOnce(db, listener, event)
    } catch (error) {
      ok = false
      onError(error, listener.name)
    }
  }
  return ok
}

async function handOnce(db: Kysely<BusTables>, listener: Listener, event: BusEvent): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const first = await trx
      .insertInto('bus.handled')
      .values({ handler: listener.name, event_id: event.id })
      .onConflict((c) => c.doNothing())
      .returning('event_id')
      .executeTakeFirst()
    if (first) await listener.handle(trx as unknown as Trx, event)
  })
}

async function postpone(db: Kysely<BusTables>, id: string, tries: number): Promise<void> {
  const seconds = Math.min(3600, 2 ** Math.min(tries, 12))
  await db
    .updateTable('bus.event')
    .set({ relay_tries: tries + 1, relay_after: sql<Date>`now() + make_interval(secs => ${seconds})` })
    .where('id', '=', id)
    .execute()
}

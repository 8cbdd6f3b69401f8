import { createHash, randomBytes } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { Mode } from '../kernel/caller.ts'
import { canonical } from '../kernel/canonical.ts'
import { newId } from '../kernel/id.ts'
import { actingVia } from './acting.ts'

/** What a slice announces. `content` must be plain JSON; it may be redacted later, so nothing may depend on it alone. */
export type Announcement = {
  /** Past tense with the slice in front: `message.approved`. */
  name: string
  mode: Mode
  /** The id of what it is about: `msg_…`. */
  subject: string
  unitId?: string | null
  actor: string
  at: Date
  content: Record<string, unknown>
}

/**
 * Writes the event row in the transaction of the change. The digest is SHA-256 over a random salt of 16 bytes followed
 * by the content's bytes; the trace slice chains the digests after commit.
 */
export async function publish(trx: Trx, event: Announcement): Promise<string> {
  return (await publishAll(trx, [event]))[0]!
}

/** As `publish`, for what takes power away: whoever must act on it does so before the transaction ends (`SliceWork.within`). */
export async function publishHeard(
  { within }: { within?: (trx: Trx, event: Announcement) => Promise<void> },
  trx: Trx,
  event: Announcement,
): Promise<string> {
  const id = await publish(trx, event)
  await within?.(trx, event)
  return id
}

/** A statement has room for 65,535 values, and an event has eleven. */
const AT_ONCE = 5000

export async function publishAll(trx: Trx, events: Announcement[]): Promise<string[]> {
  if (events.length === 0) return []
  const rows = events.map(eventRow)
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await (trx as unknown as Kysely<{ 'bus.event': EventRow }>)
      .insertInto('bus.event')
      .values(rows.slice(from, from + AT_ONCE))
      .execute()
  await sql`select pg_notify('varde_event', '')`.execute(trx)
  return rows.map((row) => row.id)
}

export type EventRow = ReturnType<typeof eventRow>

/** The row of an event, for the few places that write it in a statement of their own (the ledger of a dispatch). */
export function eventRow(event: Announcement) {
  const content = canonical(event.content)
  const salt = randomBytes(16)
  return {
    id: newId('evt'),
    name: event.name,
    mode: event.mode,
    subject: event.subject,
    unit_id: event.unitId ?? null,
    actor: event.actor,
    at: event.at,
    content,
    salt,
    digest: digestOf(salt, content),
    via: actingVia(),
  }
}

export function digestOf(salt: Uint8Array, content: string): Buffer {
  return createHash('sha256').update(salt).update(content).digest()
}

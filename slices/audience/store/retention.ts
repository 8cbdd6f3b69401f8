import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { FoundContact } from './contacts.ts'
import { CONTACT_COLUMNS } from './contacts.ts'
import { audienceDb, audienceTrx } from './handle.ts'

export async function removeUnconfirmed(handle: Database, before: Date): Promise<void> {
  await audienceDb(handle)
    .deleteFrom('audience.subscription')
    .where('confirmed_at', 'is', null)
    .where('asked_at', '<', before)
    .execute()
}

export async function removeEnded(handle: Database, before: Date): Promise<void> {
  await audienceDb(handle).deleteFrom('audience.subscription').where('ended_at', '<', before).execute()
}

export async function unsubscribedContacts(handle: Database, before: Date): Promise<string[]> {
  const rows = await audienceDb(handle)
    .selectFrom('audience.contact')
    .select('id')
    .where('suppressed_reason', '=', 'unsubscribed')
    .where('suppressed_at', '<', before)
    .execute()
  return rows.map((row) => row.id)
}

export type UnusedContact = FoundContact & { created_at: Date; last_used_at: Date | null; reviewed_at: Date | null }
type Unused = { before: Date; hideUnionPersons: boolean; limit: number; offset: number }

/** Contacts that came, were used and were looked at before `before`, the longest unused first, with the number of all. */
export async function unusedContacts(
  handle: Database,
  { before, hideUnionPersons, limit, offset }: Unused,
): Promise<{ total: number; contacts: UnusedContact[] }> {
  let query = audienceDb(handle)
    .selectFrom('audience.contact as c')
    .where(sql<boolean>`greatest(c.created_at, c.last_used_at, c.reviewed_at) < ${before}`)
  if (hideUnionPersons) query = query.where(sql<boolean>`not (c.kind = 'person' and c.group_keys && array['unions'])`)
  const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const contacts = await query
    .select([...CONTACT_COLUMNS, 'c.created_at', 'c.last_used_at', 'c.reviewed_at'])
    .orderBy(sql`greatest(c.created_at, c.last_used_at, c.reviewed_at)`)
    .orderBy('c.id')
    .limit(limit)
    .offset(offset)
    .execute()
  return { total, contacts }
}

/** Somebody has looked at these contacts and they stay. Returns how many there were. */
export async function markReviewed(trx: Trx, ids: string[], now: Date): Promise<number> {
  const done = await audienceTrx(trx)
    .updateTable('audience.contact')
    .set({ reviewed_at: now })
    .where('id', 'in', ids)
    .executeTakeFirst()
  return Number(done.numUpdatedRows)
}

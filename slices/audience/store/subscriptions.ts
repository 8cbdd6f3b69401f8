import { type Selectable, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { audienceDb, audienceTrx } from './handle.ts'
import type { AudienceTables } from './tables.ts'

export type StoredSubscription = Selectable<AudienceTables['audience.subscription']>

export async function findSubscription(handle: Database, id: string): Promise<StoredSubscription | null> {
  return (
    (await audienceDb(handle)
      .selectFrom('audience.subscription')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst()) ?? null
  )
}

/**
 * Keeps a registration that is not confirmed yet. Asked twice, it is the same one: null when the address is registered
 * and confirmed there already, otherwise the id to confirm.
 */
export async function askSubscription(
  trx: Trx,
  row: Pick<StoredSubscription, 'id' | 'unit_id' | 'topic' | 'channel' | 'language' | 'evidence'> & {
    address: string
    now: Date
  },
): Promise<string | null> {
  const { now, ...fields } = row
  const db = audienceTrx(trx)
  const made = await db
    .insertInto('audience.subscription')
    .values({ ...fields, asked_at: now })
    .onConflict((c) => c.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made) return made.id
  const there = await db
    .selectFrom('audience.subscription')
    .select(['id', 'confirmed_at'])
    .where('channel', '=', row.channel)
    .where(sql<boolean>`lower(address) = lower(${row.address})`)
    .where(sql<boolean>`coalesce(unit_id, topic) = ${row.unit_id ?? row.topic}`)
    .executeTakeFirst()
  return there && !there.confirmed_at ? there.id : null
}

export async function confirmSubscription(trx: Trx, id: string, now: Date): Promise<void> {
  await audienceTrx(trx).updateTable('audience.subscription').set({ confirmed_at: now }).where('id', '=', id).execute()
}

/** Ends every registration of the same address, and forgets the address at once. Returns the ids. */
export async function endSubscriptions(
  trx: Trx,
  { channel, address, now }: { channel: string; address: string; now: Date },
): Promise<string[]> {
  const rows = await audienceTrx(trx)
    .updateTable('audience.subscription')
    .set({ ended_at: now, address: null })
    .where('channel', '=', channel as 'email' | 'sms')
    .where(sql<boolean>`lower(address) = lower(${address})`)
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

export type SubscriptionCount = {
  unitId: string | null
  unitName: string | null
  topic: string | null
  language: string
  count: number
}

/** How many have registered, per unit or topic and language: all that most people ever see of them. */
export async function countSubscriptions(handle: Database): Promise<SubscriptionCount[]> {
  const { rows } = await sql<SubscriptionCount>`
    select s.unit_id as "unitId", u.name as "unitName", s.topic, s.language, count(*)::int as count
    from audience.subscription s left join organisation.public_unit u on u.id = s.unit_id
    where s.confirmed_at is not null and s.ended_at is null
    group by 1, 2, 3, 4 order by u.name nulls last, s.topic, count desc`.execute(handle)
  return rows
}

/** With addresses: for administrators, to help somebody who cannot find the way out. */
export async function searchSubscriptions(
  handle: Database,
  text: string,
  limit: number,
): Promise<StoredSubscription[]> {
  const like = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`
  return audienceDb(handle)
    .selectFrom('audience.subscription')
    .selectAll()
    .where('address', 'ilike', like)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

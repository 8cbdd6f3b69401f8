import { type Kysely, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'

/** How many of a group have an address on a channel now, out of everyone in the group. */
export type Reach = { groupKey: string; channelKey: string; reached: number; of: number }

/**
 * Measured reach of the channels that Varde sends on, counted in the register of recipients at the moment. Groups that
 * nobody is registered in have no row: what is not measured is not zero.
 */
export async function measuredReach(db: Database, groupKeys: readonly string[]): Promise<Reach[]> {
  if (groupKeys.length === 0) return []
  const { rows } = await sql<{ groupKey: string; of: number; email: number; sms: number }>`
    select g.key as "groupKey", sum(r.heads)::int as of,
           coalesce(sum(r.heads) filter (where r.email is not null and r.excluded_reason is null), 0)::int as email,
           coalesce(sum(r.heads) filter (where r.sms is not null and r.excluded_reason is null), 0)::int as sms
    from unnest(${[...groupKeys]}::text[]) as g (key)
    join audience.public_recipient r on g.key = any (r.group_keys)
    group by g.key`.execute(db as Kysely<unknown>)
  return rows.flatMap(({ groupKey, of, email, sms }) => [
    { groupKey, channelKey: 'email', reached: email, of },
    { groupKey, channelKey: 'sms', reached: sms, of },
  ])
}

import { type Selectable, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { audienceDb, audienceTrx } from './handle.ts'
import type { GroupRow } from './tables.ts'

export type StoredGroup = Selectable<GroupRow>
export type CountedGroup = StoredGroup & { reached: number }

/** All groups in the order of the tree, each with how many it reaches now (persons and heads, excluded ones included). */
export async function listGroups(handle: Database): Promise<CountedGroup[]> {
  const groups = await audienceDb(handle)
    .selectFrom('audience.stakeholder_group')
    .selectAll()
    .orderBy('sort')
    .orderBy('key')
    .execute()
  const { rows } = await sql<{ key: string; reached: number }>`
    select k.key, sum(r.heads)::int as reached
    from audience.public_recipient r cross join lateral (select distinct unnest(r.group_keys) as key) k
    group by k.key`.execute(handle)
  const reached = new Map(rows.map((row) => [row.key, row.reached]))
  return groups.map((group) => ({ ...group, reached: reached.get(group.key) ?? 0 }))
}

export async function findGroup(handle: Database, id: string): Promise<StoredGroup | null> {
  return (
    (await audienceDb(handle)
      .selectFrom('audience.stakeholder_group')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst()) ?? null
  )
}

export async function groupIdsOf(
  handle: Database,
  keys: string[],
  reach: StoredGroup['reach'],
): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map()
  const rows = await audienceDb(handle)
    .selectFrom('audience.stakeholder_group')
    .select(['id', 'key'])
    .where('key', 'in', keys)
    .where('reach', '=', reach)
    .execute()
  return new Map(rows.map((row) => [row.key, row.id]))
}

export type GroupFields = Pick<StoredGroup, 'parent_id' | 'names' | 'circle' | 'interest' | 'influence' | 'assessment'>

export async function insertGroup(
  trx: Trx,
  group: GroupFields & Pick<StoredGroup, 'id' | 'key' | 'reach' | 'audience_kind'>,
  now: Date,
): Promise<void> {
  await audienceTrx(trx)
    .insertInto('audience.stakeholder_group')
    .values({ ...group, names: JSON.stringify(group.names), sort: 1000, created_at: now, updated_at: now })
    .execute()
}

export async function updateGroup(trx: Trx, id: string, fields: GroupFields, now: Date): Promise<void> {
  await audienceTrx(trx)
    .updateTable('audience.stakeholder_group')
    .set({ ...fields, names: JSON.stringify(fields.names), updated_at: now })
    .where('id', '=', id)
    .execute()
}

export async function hasGroupsBelow(handle: Database, id: string): Promise<boolean> {
  const row = await audienceDb(handle)
    .selectFrom('audience.stakeholder_group')
    .select('id')
    .where('parent_id', '=', id)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function deleteGroup(trx: Trx, id: string): Promise<void> {
  await audienceTrx(trx).deleteFrom('audience.stakeholder_group').where('id', '=', id).execute()
}

/** Units of the kind directorate, for who may see union office. */
export async function directorateIds(handle: Database): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`select id from organisation.public_unit where kind = 'directorate'`.execute(handle)
  return rows.map((row) => row.id)
}

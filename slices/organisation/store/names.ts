import type { Kysely } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'

/** The views promise what others may read; names are no more than that. */
type Named = {
  'organisation.public_person': { id: string; display_name: string }
  'organisation.public_unit': { id: string; name: string; is_current: boolean }
}

/** Names of people by id. Someone who has left has none; the interface says so in words. */
export async function personNames(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await (db as Kysely<Named>)
    .selectFrom('organisation.public_person')
    .select(['id', 'display_name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, row.display_name]))
}

/** Names of units by id, closed ones included. */
export async function unitNames(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await (db as Kysely<Named>)
    .selectFrom('organisation.public_unit')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

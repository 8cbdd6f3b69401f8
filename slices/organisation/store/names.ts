import type { Kysely } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'

/** The views promise what others may read; names are no more than that. */
type Named = {
  'organisation.public_person': { id: string; display_name: string }
  'organisation.person': { id: string; unit_id: string; protected: boolean }
  'organisation.public_unit': { id: string; name: string; names: Record<string, string>; is_current: boolean }
}

export type NamedPerson = { id: string; name: string; unitId: string; isProtected: boolean }

/** People by id, with what decides who sees their names. Someone who has left is not among them. */
export async function namedPeople(db: Database, ids: readonly string[]): Promise<NamedPerson[]> {
  if (ids.length === 0) return []
  return (db as Kysely<Named>)
    .selectFrom('organisation.public_person as p')
    .innerJoin('organisation.person as o', 'o.id', 'p.id')
    .select(['p.id', 'p.display_name as name', 'o.unit_id as unitId', 'o.protected as isProtected'])
    .where('p.id', 'in', [...new Set(ids)])
    .execute()
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

/** The same in a language, for words that are written in it; in Norwegian where the unit has no name in it. */
export async function unitNamesIn(
  db: Database,
  ids: readonly string[],
): Promise<(id: string, language: string) => string> {
  const rows =
    ids.length === 0
      ? []
      : await (db as Kysely<Named>)
          .selectFrom('organisation.public_unit')
          .select(['id', 'name', 'names'])
          .where('id', 'in', [...new Set(ids)])
          .execute()
  return (id, language) => {
    const unit = rows.find((row) => row.id === id)
    return unit?.names[language] ?? unit?.name ?? ''
  }
}

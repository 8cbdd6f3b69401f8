import { type Kysely, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'

type PublicPeople = {
  'organisation.public_person': { id: string; unit_id: string; title: string }
  'organisation.public_unit': { id: string; short_name: string }
}

/** The role of staff, never the name: `Leder, Halden fengsel`. People who have left are not in the answer. */
export async function rolesOf(handle: Database, personIds: string[]): Promise<Map<string, string>> {
  const ids = [...new Set(personIds)].filter((id) => id.startsWith('per_'))
  if (ids.length === 0) return new Map()
  const rows = await (handle as Kysely<PublicPeople>)
    .selectFrom('organisation.public_person as p')
    .leftJoin('organisation.public_unit as u', 'u.id', 'p.unit_id')
    .select(['p.id', 'p.title', 'u.short_name'])
    .where('p.id', '=', sql<string>`any(${ids})`)
    .execute()
  return new Map(rows.map((row) => [row.id, [row.title, row.short_name].filter(Boolean).join(', ')]))
}

export async function unitNames(handle: Database, unitIds: (string | null)[]): Promise<Map<string, string>> {
  const ids = [...new Set(unitIds)].filter((id) => id !== null)
  if (ids.length === 0) return new Map()
  const rows = await (handle as Kysely<PublicPeople>)
    .selectFrom('organisation.public_unit')
    .select(['id', 'short_name'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row.short_name]))
}

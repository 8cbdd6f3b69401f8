import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'

export type StaffLine = { id: string; name: string; title: string | null; unitName: string }

/** People as a picker shows them: name, title and unit. Those who have left are not there. */
export async function staffLines(db: Database, ids: readonly string[]): Promise<StaffLine[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<StaffLine>`
    select p.id, p.display_name as name, p.title, coalesce(u.name, '') as "unitName"
      from organisation.public_person p left join organisation.public_unit u on u.id = p.unit_id
     where p.id = any (${[...ids]}::text[]) order by p.display_name, p.id`.execute(db)
  return rows
}

export async function addressOf(db: Database, personId: string): Promise<string | null> {
  const { rows } = await sql<{ email: string | null }>`
    select email from organisation.public_person where id = ${personId}`.execute(db)
  return rows[0]?.email ?? null
}

/** Those whose name has these letters, for naming; shielded people are never found. */
export async function findStaff(db: Database, search: string, most: number): Promise<StaffLine[]> {
  const like = `%${search.trim().replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<StaffLine>`
    select p.id, p.display_name as name, p.title, coalesce(u.name, '') as "unitName"
      from organisation.public_person p left join organisation.public_unit u on u.id = p.unit_id
     where p.display_name ilike ${like} and not p.protected order by p.display_name, p.id limit ${most}`.execute(db)
  return rows
}

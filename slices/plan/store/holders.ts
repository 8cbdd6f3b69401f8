import { type Kysely, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Duty, Language } from '../../../kit/kernel/caller.ts'

/** Who holds this duty in the unit, or in the nearest unit above that has somebody; null when nobody does. */
export async function nearestHolder(db: Database, unitId: string, duty: Duty): Promise<string | null> {
  const { rows } = await sql<{ person_id: string }>`
    select d.person_id
      from organisation.public_unit u
      join organisation.public_duty d on d.unit_id = any (u.path) and d.duty = ${duty}
     where u.id = ${unitId}
     order by array_position(u.path, d.unit_id) desc, d.person_id
     limit 1`.execute(db as Kysely<unknown>)
  return rows[0]?.person_id ?? null
}

/** Who holds one of these duties in one of these units, each once, by name: for choosing among, so without those who are protected. */
export async function holdersOf(
  db: Database,
  unitIds: readonly string[],
  duties: readonly Duty[],
): Promise<{ id: string; name: string; unitId: string | null }[]> {
  if (unitIds.length === 0) return []
  const { rows } = await sql<{ id: string; name: string; unitId: string | null }>`
    select distinct on (p.display_name, p.id) p.id, p.display_name as name, d.unit_id as "unitId"
      from organisation.public_duty d
      join organisation.public_person p on p.id = d.person_id
     where not p.protected and d.unit_id = any (${[...unitIds]}::text[]) and d.duty = any (${[...duties]}::text[])
     order by p.display_name, p.id`.execute(db as Kysely<unknown>)
  return rows
}

/** Where a person who still works here is reached by e-mail, and in which language; null for one who has left. */
export async function personAddress(
  db: Database,
  personId: string,
): Promise<{ language: Language; email: string | null } | null> {
  const { rows } = await sql<{ language: Language; email: string | null }>`
    select language, email from organisation.public_person where id = ${personId}`.execute(db as Kysely<unknown>)
  return rows[0] ?? null
}

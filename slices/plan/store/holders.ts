import { type Kysely, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Duty } from '../../../kit/kernel/caller.ts'

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

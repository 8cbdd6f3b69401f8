import { type Kysely, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Duty } from '../../../kit/kernel/caller.ts'

/** Who holds one of these duties in the unit or the nearest above it, the nearest first, each once. */
export async function holdersNear(db: Database, unitId: string, duties: readonly Duty[]): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select d.person_id as "personId"
    from organisation.public_unit u
    join organisation.public_duty d on d.unit_id = any (u.path) and d.duty = any (${duties}::text[])
    where u.id = ${unitId}
    order by array_position(u.path, d.unit_id) desc, d.person_id`.execute(db as Kysely<unknown>)
  return [...new Set(rows.map((row) => row.personId))]
}

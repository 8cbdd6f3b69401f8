import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'

/** How many units and people belong to a unit on a day or later. */
export async function inUse(db: Database, unitId: string, day: string): Promise<{ units: number; people: number }> {
  const { rows } = await sql<{ units: number; people: number }>`
    select
      (select count(*) from organisation.unit where parent_id = ${unitId} and (valid_to is null or valid_to > ${day})) as units,
      (select count(*) from organisation.person where unit_id = ${unitId} and (valid_to is null or valid_to > ${day})) as people
  `.execute(db)
  return rows[0]!
}

/** How many people each unit has on a day. */
export async function headsPerUnit(db: Database, day: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; heads: number }>`
    select unit_id as id, count(*) as heads from organisation.person
    where valid_from <= ${day} and (valid_to is null or valid_to > ${day}) and erased_at is null
    group by unit_id`.execute(db)
  return new Map(rows.map((row) => [row.id, row.heads]))
}

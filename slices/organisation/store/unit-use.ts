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

/** Where there is a press contact or an alternate: is one of them at work? Units without one are not in the map. */
export async function pressPerUnit(db: Database, day: string, now: Date): Promise<Map<string, 'there' | 'away'>> {
  const { rows } = await sql<{ id: string; there: boolean }>`
    select d.unit_id as id, bool_or(not exists (
      select from organisation.absence a
      where a.person_id = d.person_id and a.from_at <= ${now} and (a.to_at is null or a.to_at > ${now})
    )) as there
    from organisation.duty d join organisation.person p on p.id = d.person_id
    where d.duty in ('press-contact', 'press-contact-alternate')
      and d.valid_from <= ${day} and (d.valid_to is null or d.valid_to > ${day})
      and p.valid_from <= ${day} and (p.valid_to is null or p.valid_to > ${day})
    group by d.unit_id`.execute(db)
  return new Map(rows.map((row) => [row.id, row.there ? 'there' : 'away']))
}

import { type Kysely, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { UnitKind } from '../../organisation/index.ts'

export type UnitOnLine = { id: string; name: string; kind: UnitKind }

/** The unit and those of the agency above it, the lowest first. Empty when there is no such unit now, or it is no part of the agency. */
export async function agencyLine(db: Database, unitId: string): Promise<UnitOnLine[]> {
  const { rows } = await sql<UnitOnLine>`
    select up.id, up.name, up.kind
    from organisation.public_unit u join organisation.public_unit up on up.id = any (u.path)
    where u.id = ${unitId} and u.is_current and u.kind <> 'ministry' and up.kind <> 'ministry'
    order by array_position(u.path, up.id) desc`.execute(db as Kysely<unknown>)
  return rows
}

/** The name and the own address of a unit. */
export async function unitAddress(db: Database, unitId: string): Promise<{ name: string; email: string | null }> {
  const { rows } = await sql<{ name: string; email: string | null }>`
    select name, email from organisation.public_unit where id = ${unitId}`.execute(db as Kysely<unknown>)
  return rows[0] ?? { name: '', email: null }
}

/** Units of the kind ministry: outside the agency, whatever duties are held there. */
export async function ministryIds(db: Database): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from organisation.public_unit where kind = 'ministry'`.execute(db as Kysely<unknown>)
  return rows.map((row) => row.id)
}

export type Reach = { personId: string; unitId: string; email: string | null; mobile: string | null }

/** Where these people can be reached now; one who has left is not in the answer. */
export async function reachOf(db: Database, personIds: readonly string[]): Promise<Reach[]> {
  if (personIds.length === 0) return []
  const { rows } = await sql<Reach>`
    select id as "personId", unit_id as "unitId", email, mobile from organisation.public_person
    where id = any (${[...personIds]}::text[])`.execute(db as Kysely<unknown>)
  return rows
}

/** Units with what they are called. */
export async function unitsAsNamed(
  db: Database,
  ids: readonly string[],
): Promise<{ id: string; kind: string; name: string; shortName: string }[]> {
  const { rows } = await sql<{ id: string; kind: string; name: string; shortName: string }>`
    select id, kind, name, coalesce(short_name, name) as "shortName" from organisation.public_unit where id = any (${[...ids]})`.execute(
    db as Kysely<unknown>,
  )
  return rows
}

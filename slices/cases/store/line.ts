import { type Kysely, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Duty } from '../../../kit/kernel/caller.ts'
import type { UnitKind } from '../../organisation/index.ts'

export type UnitOnLine = { id: string; name: string; kind: UnitKind; dutyPhone: string | null }

/** The unit and those above it, the lowest first, the ministry among them. Empty when there is no such unit now. */
export async function unitLine(db: Database, unitId: string): Promise<UnitOnLine[]> {
  const { rows } = await sql<UnitOnLine>`
    select up.id, up.name, up.kind, p.duty_phone as "dutyPhone"
    from organisation.public_unit u
    join organisation.public_unit up on up.id = any (u.path)
    left join organisation.public_duty_phone p on p.unit_id = up.id
    where u.id = ${unitId} and u.is_current
    order by array_position(u.path, up.id) desc`.execute(db as Kysely<unknown>)
  return rows
}

/** Units of the kind ministry: outside the agency, whatever duties are held there. */
export async function ministryIds(db: Database): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from organisation.public_unit where kind = 'ministry'`.execute(db as Kysely<unknown>)
  return rows.map((row) => row.id)
}

/** Every directorate there is now. */
export async function directorateIds(db: Database): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from organisation.public_unit where kind = 'directorate' and is_current`.execute(db as Kysely<unknown>)
  return rows.map((row) => row.id)
}

/** For each unit, the directorate that it stands under or is; units without one are absent. */
export async function directorateOf(db: Database, unitIds: readonly string[]): Promise<Map<string, string>> {
  if (unitIds.length === 0) return new Map()
  const { rows } = await sql<{ id: string; directorate: string }>`
    select u.id, d.id as directorate
    from organisation.public_unit u
    join organisation.public_unit d on d.id = any (u.path) and d.kind = 'directorate'
    where u.id = any (${[...new Set(unitIds)]}::text[])`.execute(db as Kysely<unknown>)
  return new Map(rows.map((row) => [row.id, row.directorate]))
}

/** Who holds this duty in the unit, or in the nearest unit above that has somebody; null when nobody does. */
export async function nearestHolder(db: Database, unitId: string, duty: Duty): Promise<string | null> {
  const { rows } = await sql<{ personId: string }>`
    select d.person_id as "personId"
    from organisation.public_unit u
    join organisation.public_duty d on d.unit_id = any (u.path) and d.duty = ${duty}
    where u.id = ${unitId}
    order by array_position(u.path, d.unit_id) desc, d.person_id
    limit 1`.execute(db as Kysely<unknown>)
  return rows[0]?.personId ?? null
}

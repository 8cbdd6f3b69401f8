import { type Selectable, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { audienceTrx } from './handle.ts'
import type { AudienceTables } from './tables.ts'

export type StoredHeads = Selectable<AudienceTables['audience.head_count']> & { unitName: string }

export async function listHeadCounts(handle: Database): Promise<StoredHeads[]> {
  const { rows } = await sql<StoredHeads>`
    select h.*, u.name as "unitName" from audience.head_count h join organisation.public_unit u on u.id = h.unit_id
    order by u.name, h.population, h.heads desc, h.language`.execute(handle)
  return rows
}

/** Replaces a unit's counts of one population by these, in one go; languages that are not named are gone. */
export async function replaceHeadCounts(
  trx: Trx,
  {
    unitId,
    population,
    heads,
    day,
    by,
  }: { unitId: string; population: 'inmates' | 'convicted'; heads: Record<string, number>; day: string; by: string },
): Promise<void> {
  const db = audienceTrx(trx)
  await db
    .deleteFrom('audience.head_count')
    .where('unit_id', '=', unitId)
    .where('population', '=', population)
    .execute()
  const rows = Object.entries(heads).filter(([, count]) => count > 0)
  if (rows.length === 0) return
  await db
    .insertInto('audience.head_count')
    .values(
      rows.map(([language, count]) => ({
        unit_id: unitId,
        population,
        language,
        heads: count,
        counted_on: day,
        set_by: by,
      })),
    )
    .execute()
}

export async function unitExists(handle: Database, id: string): Promise<boolean> {
  const { rows } = await sql`select 1 from organisation.public_unit where id = ${id}`.execute(handle)
  return rows.length > 0
}

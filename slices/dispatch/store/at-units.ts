import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { AtUnits } from '../rules/wave.ts'

/** What lies with units of a dispatch, by wave; waves without have no entry. */
export async function atUnitsOf(db: Database, dispatchId: string): Promise<Map<string, AtUnits>> {
  const { rows } = await sql<AtUnits & { waveId: string }>`
    select wave_id as "waveId", heads, awaited, coming from dispatch.public_handed where dispatch_id = ${dispatchId}`.execute(
    db,
  )
  return new Map(rows.map(({ waveId, ...atUnits }) => [waveId, atUnits]))
}

/** The same of many dispatches, each as one sum. */
export async function atUnitsIn(db: Database, dispatchIds: readonly string[]): Promise<Map<string, AtUnits>> {
  const { rows } = await sql<AtUnits & { id: string }>`
    select dispatch_id as id, sum(heads)::int as heads, sum(awaited)::int as awaited, sum(coming)::int as coming
      from dispatch.public_handed where dispatch_id = any(${[...dispatchIds]}) group by 1`.execute(db)
  return new Map(rows.map(({ id, ...atUnits }) => [id, atUnits]))
}

/** The units that notices of these dispatches lie with, by dispatch; none where there are none. */
export async function noticeUnits(db: Database, dispatchIds: readonly string[]): Promise<Map<string, string[]>> {
  if (dispatchIds.length === 0) return new Map()
  const { rows } = await sql<{ id: string; units: string[] }>`
    select dispatch_id as id, array_agg(distinct unit_id order by unit_id) as units from dispatch.unit_task
     where kind = 'notice' and dispatch_id = any(${[...dispatchIds]}) group by 1`.execute(db)
  return new Map(rows.map(({ id, units }) => [id, units]))
}

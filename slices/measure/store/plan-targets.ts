import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'

export type PlanTargetRow = {
  id: string
  initiativeId: string
  name: string
  unit: string
  target: number | null
  dueOn: string | null
  value: number | null
  on: string | null
  n: number | null
  margin: number | null
}

/** Targets of initiatives that measure by this indicator of the strategy, with the latest value that the plan holds. */
export async function planTargetsFor(db: Database, strategyKey: string): Promise<PlanTargetRow[]> {
  return targetsWhere(db, sql`kpi_key = ${strategyKey}`)
}

/** Every target of one initiative, in its own order. */
export async function planTargetsOf(db: Database, initiativeId: string): Promise<PlanTargetRow[]> {
  return targetsWhere(db, sql`initiative_id = ${initiativeId}`)
}

export async function planTarget(db: Database, id: string): Promise<PlanTargetRow | null> {
  return (await targetsWhere(db, sql`id = ${id}`))[0] ?? null
}

/** What initiatives that are not over aim at: indicators of the strategy by key, null for measures of their own. */
export async function planAims(db: Database): Promise<{ initiativeId: string; kpiKey: string | null }[]> {
  const { rows } = await sql<{ initiativeId: string; kpiKey: string | null }>`
    select t.initiative_id as "initiativeId", t.kpi_key as "kpiKey"
    from plan.public_target t join plan.public_initiative i on i.id = t.initiative_id
    where i.state not in ('closed', 'stopped')`.execute(db)
  return rows
}

async function targetsWhere(db: Database, which: RawBuilder<unknown>): Promise<PlanTargetRow[]> {
  const { rows } = await sql<PlanTargetRow>`
    select id, initiative_id as "initiativeId", name, unit, target, to_char(due_on, 'YYYY-MM-DD') as "dueOn",
           latest_value as value, to_char(latest_on, 'YYYY-MM-DD') as "on", latest_sample as n, latest_margin as margin
    from plan.public_target where ${which} order by initiative_id, position`.execute(db)
  return rows
}

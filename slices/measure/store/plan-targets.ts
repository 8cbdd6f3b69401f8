import { sql } from 'kysely'
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
  const { rows } = await sql<PlanTargetRow>`
    select id, initiative_id as "initiativeId", name, unit, target, due_on as "dueOn", latest_value as value,
           latest_on as "on", latest_sample as n, latest_margin as margin
    from plan.public_target where kpi_key = ${strategyKey} order by initiative_id, position`.execute(db)
  return rows
}

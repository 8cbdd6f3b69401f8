import type { Insertable, Selectable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { type PlanTables, tablesOf } from './tables.ts'

export type StatusReportRow = Selectable<PlanTables['plan.status_report']>

export async function insertStatusReport(trx: Trx, row: Insertable<PlanTables['plan.status_report']>): Promise<void> {
  await tablesOf(trx).insertInto('plan.status_report').values(row).execute()
}

/** How an initiative has been said to go, the latest first. */
export async function statusReportsOf(db: Database, initiativeId: string): Promise<StatusReportRow[]> {
  return tablesOf(db)
    .selectFrom('plan.status_report')
    .selectAll()
    .where('initiative_id', '=', initiativeId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute()
}

/** The latest of each of these initiatives. */
export async function lastStatusOf(
  db: Database,
  initiativeIds: readonly string[],
): Promise<Map<string, StatusReportRow>> {
  if (initiativeIds.length === 0) return new Map()
  const rows = await tablesOf(db)
    .selectFrom('plan.status_report')
    .selectAll()
    .distinctOn('initiative_id')
    .where('initiative_id', 'in', [...initiativeIds])
    .orderBy('initiative_id')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.initiative_id, row]))
}

/** The latest of each of these initiatives that was said before a moment. */
export async function statusUntil(
  db: Database,
  initiativeIds: readonly string[],
  before: Date,
): Promise<Map<string, StatusReportRow>> {
  if (initiativeIds.length === 0) return new Map()
  const rows = await tablesOf(db)
    .selectFrom('plan.status_report')
    .selectAll()
    .distinctOn('initiative_id')
    .where('initiative_id', 'in', [...initiativeIds])
    .where('at', '<', before)
    .orderBy('initiative_id')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.initiative_id, row]))
}

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

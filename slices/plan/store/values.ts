import type { Insertable, Selectable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { type PlanTables, tablesOf } from './tables.ts'

export type ValueRow = Selectable<PlanTables['plan.target_value']>

export async function insertValue(trx: Trx, row: Insertable<PlanTables['plan.target_value']>): Promise<void> {
  await tablesOf(trx).insertInto('plan.target_value').values(row).execute()
}

/** Measured values of these targets, the oldest day first; of two on one day the last written comes last. */
export async function valuesOf(db: Database, targetIds: readonly string[]): Promise<ValueRow[]> {
  if (targetIds.length === 0) return []
  return tablesOf(db)
    .selectFrom('plan.target_value')
    .selectAll()
    .where('target_id', 'in', [...targetIds])
    .orderBy('measured_on')
    .orderBy('at')
    .orderBy('id')
    .execute()
}

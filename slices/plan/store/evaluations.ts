import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { type PlanTables, tablesOf } from './tables.ts'

export type EvaluationRow = Selectable<PlanTables['plan.evaluation']>

export async function evaluationsOf(db: Database, initiativeIds: readonly string[]): Promise<EvaluationRow[]> {
  if (initiativeIds.length === 0) return []
  return tablesOf(db)
    .selectFrom('plan.evaluation')
    .selectAll()
    .where('initiative_id', 'in', [...initiativeIds])
    .execute()
}

/** Writes the evaluation of an initiative, over the one that is there. */
export async function putEvaluation(trx: Trx, row: Insertable<PlanTables['plan.evaluation']>): Promise<void> {
  const { initiative_id: _, ...change } = row
  await tablesOf(trx)
    .insertInto('plan.evaluation')
    .values(row)
    .onConflict((conflict) => conflict.column('initiative_id').doUpdateSet(change))
    .execute()
}

export async function changeEvaluation(
  trx: Trx,
  initiativeId: string,
  change: Updateable<PlanTables['plan.evaluation']>,
): Promise<void> {
  await tablesOf(trx).updateTable('plan.evaluation').set(change).where('initiative_id', '=', initiativeId).execute()
}

import type { Insertable, Selectable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { type PlanTables, tablesOf } from './tables.ts'

export type StepMoveRow = Selectable<PlanTables['plan.step_move']>

/** The moves of an initiative along its course, the newest first. */
export async function movesOf(db: Database, initiativeId: string): Promise<StepMoveRow[]> {
  return tablesOf(db)
    .selectFrom('plan.step_move')
    .selectAll()
    .where('initiative_id', '=', initiativeId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export async function insertMove(trx: Trx, row: Insertable<PlanTables['plan.step_move']>): Promise<void> {
  await tablesOf(trx).insertInto('plan.step_move').values(row).execute()
}

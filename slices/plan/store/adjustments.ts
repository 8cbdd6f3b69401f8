import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { type PlanTables, tablesOf } from './tables.ts'

export type AdjustmentRow = Selectable<PlanTables['plan.adjustment']>

/** Proposals for adjustment of these initiatives, the newest first. */
export async function adjustmentsOf(db: Database, initiativeIds: readonly string[]): Promise<AdjustmentRow[]> {
  if (initiativeIds.length === 0) return []
  return tablesOf(db)
    .selectFrom('plan.adjustment')
    .selectAll()
    .where('initiative_id', 'in', [...initiativeIds])
    .orderBy('proposed_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export async function insertAdjustment(trx: Trx, row: Insertable<PlanTables['plan.adjustment']>): Promise<void> {
  await tablesOf(trx).insertInto('plan.adjustment').values(row).execute()
}

export async function changeAdjustment(
  trx: Trx,
  id: string,
  change: Updateable<PlanTables['plan.adjustment']>,
): Promise<void> {
  await tablesOf(trx).updateTable('plan.adjustment').set(change).where('id', '=', id).execute()
}

/** Adopted proposals that no save has carried out yet are carried out by this revision. */
export async function markCarriedOut(trx: Trx, initiativeId: string, revision: number): Promise<void> {
  await tablesOf(trx)
    .updateTable('plan.adjustment')
    .set({ done_revision: revision })
    .where('initiative_id', '=', initiativeId)
    .where('decision', '=', 'adopted')
    .where('done_revision', 'is', null)
    .execute()
}

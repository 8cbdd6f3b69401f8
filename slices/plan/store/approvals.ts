import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { type PlanTables, tablesOf } from './tables.ts'

export type ApprovalRow = Selectable<PlanTables['plan.approval']>

/** Requests for approval, the newest first. */
export async function approvalsOf(db: Database, initiativeId: string): Promise<ApprovalRow[]> {
  return tablesOf(db)
    .selectFrom('plan.approval')
    .selectAll()
    .where('initiative_id', '=', initiativeId)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export async function insertApproval(trx: Trx, row: Insertable<PlanTables['plan.approval']>): Promise<void> {
  await tablesOf(trx).insertInto('plan.approval').values(row).execute()
}

export async function decideApproval(
  trx: Trx,
  id: string,
  change: Updateable<PlanTables['plan.approval']>,
): Promise<void> {
  await tablesOf(trx).updateTable('plan.approval').set(change).where('id', '=', id).execute()
}

/** Everyone who saved the document after the revision that was last approved. */
export async function authorsSince(db: Database, initiativeId: string, revision: number | null): Promise<string[]> {
  const rows = await tablesOf(db)
    .selectFrom('plan.initiative_revision')
    .select('author_id')
    .distinct()
    .where('initiative_id', '=', initiativeId)
    .where('number', '>', revision ?? 0)
    .execute()
  return rows.map((row) => row.author_id)
}

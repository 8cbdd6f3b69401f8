import type { Insertable, Selectable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { type CrisisTables, tablesOf } from './tables.ts'

export type WaiverRow = Selectable<CrisisTables['crisis.waiver']>

/** Those that nobody has withdrawn: at most one for each statement. */
export async function standingWaivers(db: Database, statementIds: readonly string[]): Promise<WaiverRow[]> {
  if (statementIds.length === 0) return []
  const rows = tablesOf(db).selectFrom('crisis.waiver').selectAll().where('withdrawn_at', 'is', null)
  return rows.where('statement_id', 'in', [...statementIds]).execute()
}

/** False when one stands already. */
export async function insertWaiver(trx: Trx, row: Insertable<CrisisTables['crisis.waiver']>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tablesOf(trx)
    .insertInto('crisis.waiver')
    .values(row)
    .onConflict((conflict) => conflict.column('statement_id').where('withdrawn_at', 'is', null).doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** False when it is used or withdrawn already. */
export async function withdrawRow(trx: Trx, id: string, by: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tablesOf(trx)
    .updateTable('crisis.waiver')
    .set({ withdrawn_by: by, withdrawn_at: at })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Whoever gave it leads no more: it ends, also when it is used, and what it was used for stays on record. */
export async function lapseRow(trx: Trx, id: string, by: string, at: Date): Promise<boolean> {
  const row = tablesOf(trx).updateTable('crisis.waiver').set({ withdrawn_by: by, withdrawn_at: at })
  const { numUpdatedRows } = await row.where('id', '=', id).where('withdrawn_at', 'is', null).executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The first time that it carried something past own staff. */
export async function markUsed(trx: Trx, id: string, at: Date): Promise<void> {
  const row = tablesOf(trx).updateTable('crisis.waiver').set({ used_at: at }).where('id', '=', id)
  await row.where('used_at', 'is', null).execute()
}

import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { type CasesTables, tablesOf } from './tables.ts'

export type SupportRow = Selectable<CasesTables['cases.support_request']>

/** What waits first, by its clock; then the rest, asked last first. */
export async function supportRequests(db: Database, mode: Mode): Promise<SupportRow[]> {
  return tablesOf(db)
    .selectFrom('cases.support_request')
    .selectAll()
    .where('mode', '=', mode)
    .orderBy((e) => e.case().when('state', '=', 'asked').then(0).else(1).end())
    .orderBy((e) => e.case().when('state', '=', 'asked').then(e.ref('answer_by')).end())
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute()
}

/** Asked, not answered in time, and nobody higher up told yet. Rows that another process holds are let be. */
export async function lockLateSupport(trx: Trx, mode: Mode, now: Date): Promise<SupportRow[]> {
  return tablesOf(trx)
    .selectFrom('cases.support_request')
    .selectAll()
    .where('mode', '=', mode)
    .where('state', '=', 'asked')
    .where('answer_by', '<=', now)
    .where('late_at', 'is', null)
    .forUpdate()
    .skipLocked()
    .execute()
}

export async function markSupportLate(trx: Trx, id: string, at: Date): Promise<void> {
  await tablesOf(trx).updateTable('cases.support_request').set({ late_at: at }).where('id', '=', id).execute()
}

export async function supportById(db: Database, id: string): Promise<SupportRow | null> {
  const row = await tablesOf(db).selectFrom('cases.support_request').selectAll().where('id', '=', id).executeTakeFirst()
  return row ?? null
}

export async function lockSupport(trx: Trx, mode: Mode, id: string): Promise<SupportRow | null> {
  const found = tablesOf(trx)
    .selectFrom('cases.support_request')
    .selectAll()
    .where('id', '=', id)
    .where('mode', '=', mode)
    .forUpdate()
  return (await found.executeTakeFirst()) ?? null
}

export async function insertSupport(trx: Trx, row: Insertable<CasesTables['cases.support_request']>): Promise<void> {
  await tablesOf(trx).insertInto('cases.support_request').values(row).execute()
}

export async function changeSupport(
  trx: Trx,
  { id, revision }: Pick<SupportRow, 'id' | 'revision'>,
  change: Updateable<CasesTables['cases.support_request']>,
): Promise<void> {
  await tablesOf(trx)
    .updateTable('cases.support_request')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .execute()
}

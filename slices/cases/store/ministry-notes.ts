import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { type CasesTables, tablesOf } from './tables.ts'

export type MinistryNoteRow = Selectable<CasesTables['cases.ministry_note']>

/** Notes of a case, the newest first. */
export async function ministryNotes(db: Database, caseId: string): Promise<MinistryNoteRow[]> {
  return tablesOf(db)
    .selectFrom('cases.ministry_note')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('number', 'desc')
    .execute()
}

export async function ministryNoteById(db: Database, id: string): Promise<MinistryNoteRow | null> {
  const row = await tablesOf(db).selectFrom('cases.ministry_note').selectAll().where('id', '=', id).executeTakeFirst()
  return row ?? null
}

export async function insertMinistryNote(trx: Trx, row: Insertable<CasesTables['cases.ministry_note']>): Promise<void> {
  await tablesOf(trx).insertInto('cases.ministry_note').values(row).execute()
}

export async function changeMinistryNote(
  trx: Trx,
  id: string,
  change: Updateable<CasesTables['cases.ministry_note']>,
): Promise<void> {
  await tablesOf(trx).updateTable('cases.ministry_note').set(change).where('id', '=', id).execute()
}

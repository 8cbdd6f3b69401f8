import type { Insertable, Selectable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { type CasesTables, tablesOf } from './tables.ts'

export type AssignmentRow = Selectable<CasesTables['cases.assignment']>
export type NoteRow = Selectable<CasesTables['cases.working_note']>
export type LinkRow = Selectable<CasesTables['cases.link']>

/** Every handing over of these cases, the newest first. */
export async function assignmentsOf(db: Database, caseIds: readonly string[]): Promise<AssignmentRow[]> {
  if (caseIds.length === 0) return []
  return tablesOf(db)
    .selectFrom('cases.assignment')
    .selectAll()
    .where('case_id', 'in', [...caseIds])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export async function insertAssignment(trx: Trx, row: Insertable<CasesTables['cases.assignment']>): Promise<void> {
  await tablesOf(trx).insertInto('cases.assignment').values(row).execute()
}

export async function acceptAssignment(trx: Trx, id: string, by: string, at: Date): Promise<void> {
  await tablesOf(trx)
    .updateTable('cases.assignment')
    .set({ accepted_by: by, accepted_at: at })
    .where('id', '=', id)
    .execute()
}

/** Working notes, the newest first. Call it only for one who handles the case. */
export async function notesOf(db: Database, caseId: string): Promise<NoteRow[]> {
  return tablesOf(db)
    .selectFrom('cases.working_note')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export async function insertNote(trx: Trx, row: Insertable<CasesTables['cases.working_note']>): Promise<void> {
  await tablesOf(trx).insertInto('cases.working_note').values(row).execute()
}

export async function linksOf(db: Database, caseId: string): Promise<LinkRow[]> {
  return tablesOf(db)
    .selectFrom('cases.link')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Adds the link; one that is there already stays as it is. True when it was new. */
export async function insertLink(trx: Trx, row: Insertable<CasesTables['cases.link']>): Promise<boolean> {
  const added = await tablesOf(trx)
    .insertInto('cases.link')
    .values(row)
    .onConflict((conflict) => conflict.columns(['case_id', 'kind', 'target_id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

export async function deleteLink(trx: Trx, caseId: string, id: string): Promise<LinkRow | null> {
  const row = await tablesOf(trx)
    .deleteFrom('cases.link')
    .where('case_id', '=', caseId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

export async function moveParts(trx: Trx, fromId: string, toId: string): Promise<void> {
  const db = tablesOf(trx)
  await db.updateTable('cases.working_note').set({ case_id: toId }).where('case_id', '=', fromId).execute()
  const there = db.selectFrom('cases.link').select('target_id').where('case_id', '=', toId)
  await db
    .updateTable('cases.link')
    .set({ case_id: toId })
    .where('case_id', '=', fromId)
    .where((e) =>
      e.or([e('target_id', 'is', null), e('target_id', 'not in', there.where('target_id', 'is not', null))]),
    )
    .execute()
}

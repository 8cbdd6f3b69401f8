import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { type CasesTables, tablesOf } from './tables.ts'

/** Stands where words were. */
const GONE = '–'

export type Ended = { id: string; number: string; mode: Mode; unitId: string; endedAt: Date }

/** Closed cases, and those that became part of another, that still hold notes; the one that goes first on top. */
export async function casesToErase(db: Database, before: Date | null = null): Promise<Ended[]> {
  const rows = await tablesOf(db)
    .selectFrom('cases.case_file')
    .select((e) => ['id', 'number', 'mode', 'unit_id', e.fn.coalesce('closed_at', 'updated_at').as('endedAt')])
    .where('state', 'in', ['closed', 'joined'])
    .where('erased_at', 'is', null)
    .$if(before !== null, (found) => found.where((e) => e(e.fn.coalesce('closed_at', 'updated_at'), '<', before!)))
    .orderBy('endedAt')
    .orderBy('id')
    .execute()
  return rows.map(({ unit_id: unitId, ...row }) => ({ ...row, unitId }))
}

/** Takes notes, reports, and names and addresses out of a case. Returns how many notes and reports lost their words. */
export async function eraseCaseNotes(trx: Trx, caseId: string, now: Date): Promise<number> {
  const db = tablesOf(trx)
  const notes = await db.deleteFrom('cases.working_note').where('case_id', '=', caseId).executeTakeFirst()
  const reports = await db
    .updateTable('cases.report')
    .set({ what: GONE, place: '', callback: '', who_asks: [] })
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  await db.deleteFrom('cases.link').where('case_id', '=', caseId).where('kind', '=', 'coverage').execute()
  const ofNotes = db.selectFrom('cases.ministry_note').select('id').where('case_id', '=', caseId)
  await db
    .updateTable('cases.ministry_letter')
    .set({ name: '', address: '', response: null })
    .where('note_id', 'in', ofNotes)
    .execute()
  await db.deleteFrom('cases.alert').where('subject_id', '=', caseId).execute()
  await db.updateTable('cases.case_file').set({ erased_at: now }).where('id', '=', caseId).execute()
  return Number(notes.numDeletedRows) + Number(reports.numUpdatedRows)
}

type Support = Pick<CasesTables['cases.support_request'], 'id' | 'mode' | 'unit_id'>

/** Requests for support that were over before a moment lose their words. Returns which. */
export async function eraseSupport(trx: Trx, before: Date): Promise<Support[]> {
  const db = tablesOf(trx)
  const gone = await db
    .updateTable('cases.support_request')
    .set({ title: GONE, about: '', reason: GONE })
    .where('state', 'in', ['returned', 'done'])
    .where((e) => e(e.fn.coalesce('done_at', 'answered_at'), '<', before))
    .where('title', '<>', GONE)
    .returning(['id', 'mode', 'unit_id'])
    .execute()
  if (gone.length > 0)
    await db
      .deleteFrom('cases.alert')
      .where(
        'subject_id',
        'in',
        gone.map(({ id }) => id),
      )
      .execute()
  return gone
}

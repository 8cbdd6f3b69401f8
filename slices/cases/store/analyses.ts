import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Subject } from '../rules/analysis.ts'
import { type CasesTables, tablesOf } from './tables.ts'

export type AnalysisRow = Selectable<CasesTables['cases.analysis']>
export type GroupRow = Selectable<CasesTables['cases.analysis_row']>

const of = ({ kind, id }: Subject) => ({ subject_kind: kind, subject_id: id })

export async function findAnalysis(db: Database, { kind, id }: Subject): Promise<AnalysisRow | null> {
  const row = await tablesOf(db)
    .selectFrom('cases.analysis')
    .selectAll()
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** The analysis, made if it is not there, held until the transaction ends. */
export async function takeAnalysis(
  trx: Trx,
  subject: Subject,
  made: Omit<Insertable<CasesTables['cases.analysis']>, 'subject_kind' | 'subject_id'>,
): Promise<AnalysisRow> {
  await tablesOf(trx)
    .insertInto('cases.analysis')
    .values({ ...of(subject), ...made })
    .onConflict((conflict) => conflict.columns(['subject_kind', 'subject_id']).doUpdateSet({ unit_id: made.unit_id }))
    .execute()
  return tablesOf(trx)
    .selectFrom('cases.analysis')
    .selectAll()
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

export async function changeAnalysis(
  trx: Trx,
  { kind, id }: Subject,
  change: Updateable<CasesTables['cases.analysis']>,
): Promise<void> {
  await tablesOf(trx)
    .updateTable('cases.analysis')
    .set(change)
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .execute()
}

export async function groupRows(db: Database, { kind, id }: Subject): Promise<GroupRow[]> {
  return tablesOf(db)
    .selectFrom('cases.analysis_row')
    .selectAll()
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .orderBy('group_key')
    .execute()
}

export async function insertGroups(trx: Trx, rows: Insertable<CasesTables['cases.analysis_row']>[]): Promise<void> {
  await tablesOf(trx).insertInto('cases.analysis_row').values(rows).execute()
}

export async function changeGroup(
  trx: Trx,
  { kind, id }: Subject,
  groupKey: string,
  change: Updateable<CasesTables['cases.analysis_row']>,
): Promise<void> {
  await tablesOf(trx)
    .updateTable('cases.analysis_row')
    .set(change)
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .where('group_key', '=', groupKey)
    .execute()
}

export async function deleteGroup(trx: Trx, { kind, id }: Subject, groupKey: string): Promise<void> {
  await tablesOf(trx)
    .deleteFrom('cases.analysis_row')
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .where('group_key', '=', groupKey)
    .execute()
}

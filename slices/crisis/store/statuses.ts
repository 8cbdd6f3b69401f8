import { type Insertable, type Selectable, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { type CrisisTables, tablesOf } from './tables.ts'

export type StatusRow = Selectable<CrisisTables['crisis.status_version']>
export type StatusQuestionRow = Selectable<CrisisTables['crisis.status_question']>

/** What has stood on the page in its order, and the draft after it. */
export async function statusRows(db: Database, crisisId: string): Promise<StatusRow[]> {
  return tablesOf(db)
    .selectFrom('crisis.status_version')
    .selectAll()
    .where('crisis_id', '=', crisisId)
    .orderBy(sql`number nulls last`)
    .execute()
}

export async function insertStatusDraft(
  trx: Trx,
  row: Insertable<CrisisTables['crisis.status_version']>,
): Promise<void> {
  await tablesOf(trx).insertInto('crisis.status_version').values(row).execute()
}

/** Since when the page doubts these versions, or null where it does so no more. What it doubts already keeps its moment. */
export const doubtStatusRows = (trx: Trx, ids: readonly string[], since: Date | null): Promise<void> =>
  doubt(trx, 'crisis.status_version', ids, since)

/** The same of answers. */
export const doubtStatusQuestions = (trx: Trx, ids: readonly string[], since: Date | null): Promise<void> =>
  doubt(trx, 'crisis.status_question', ids, since)

async function doubt(
  trx: Trx,
  table: 'crisis.status_version' | 'crisis.status_question',
  ids: readonly string[],
  since: Date | null,
): Promise<void> {
  if (ids.length === 0) return
  await tablesOf(trx)
    .updateTable(table)
    .set({ disowned_at: since })
    .where('id', 'in', [...ids])
    .where('disowned_at', since === null ? 'is not' : 'is', null)
    .execute()
}

type Draft = Pick<
  StatusRow,
  'phase' | 'next_at' | 'relatives_phone' | 'corrects_id' | 'written_by' | 'written_at' | 'writers'
> & {
  texts: string
}

export async function changeStatusDraft(trx: Trx, id: string, draft: Draft): Promise<void> {
  await tablesOf(trx)
    .updateTable('crisis.status_version')
    .set({ ...draft, revision: sql`revision + 1` })
    .where('id', '=', id)
    .where('number', 'is', null)
    .execute()
}

export async function removeStatusDraft(trx: Trx, crisisId: string): Promise<void> {
  await tablesOf(trx)
    .deleteFrom('crisis.status_version')
    .where('crisis_id', '=', crisisId)
    .where('number', 'is', null)
    .execute()
}

/** From now on it stands on the page. */
export async function approveStatusRow(
  trx: Trx,
  id: string,
  {
    by,
    at,
    ...said
  }: Pick<StatusRow, 'phase' | 'next_at' | 'is_message'> & {
    texts: string
    number: number
    by: string
    at: Date
  },
): Promise<void> {
  await tablesOf(trx)
    .updateTable('crisis.status_version')
    .set({ ...said, approved_by: by, approved_at: at })
    .where('id', '=', id)
    .execute()
}

/** What they say is withdrawn: it stands there no more. */
export async function withdrawStatusRows(trx: Trx, ids: readonly string[], at: Date): Promise<void> {
  await tablesOf(trx)
    .updateTable('crisis.status_version')
    .set({ withdrawn_at: at })
    .where('id', 'in', [...ids])
    .where('withdrawn_at', 'is', null)
    .execute()
}

/** Questions that stand or wait, in the order they were written; what was retired is not among them. */
export async function statusQuestions(db: Database, crisisId: string): Promise<StatusQuestionRow[]> {
  return tablesOf(db)
    .selectFrom('crisis.status_question')
    .selectAll()
    .where('crisis_id', '=', crisisId)
    .where('retired_at', 'is', null)
    .orderBy('id')
    .execute()
}

export async function insertStatusQuestion(
  trx: Trx,
  row: Insertable<CrisisTables['crisis.status_question']>,
): Promise<void> {
  await tablesOf(trx).insertInto('crisis.status_question').values(row).execute()
}

export async function changeStatusQuestion(
  trx: Trx,
  id: string,
  change: Pick<StatusQuestionRow, 'written_by' | 'written_at' | 'writers'> & { texts: string },
): Promise<void> {
  await tablesOf(trx)
    .updateTable('crisis.status_question')
    .set({ ...change, revision: sql`revision + 1` })
    .where('id', '=', id)
    .where('approved_at', 'is', null)
    .execute()
}

export async function approveStatusQuestion(trx: Trx, id: string, by: string, at: Date): Promise<void> {
  await tablesOf(trx)
    .updateTable('crisis.status_question')
    .set({ approved_by: by, approved_at: at })
    .where('id', '=', id)
    .execute()
}

export async function retireStatusQuestion(trx: Trx, id: string, by: string, at: Date): Promise<void> {
  await tablesOf(trx)
    .updateTable('crisis.status_question')
    .set({ retired_by: by, retired_at: at })
    .where('id', '=', id)
    .execute()
}

export async function removeStatusQuestion(trx: Trx, id: string): Promise<void> {
  await tablesOf(trx).deleteFrom('crisis.status_question').where('id', '=', id).execute()
}

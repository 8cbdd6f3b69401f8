import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { ApprovedLine } from '../rules/answer.ts'
import { type PressTables, pressTables } from './tables.ts'

export type AnswerRow = Selectable<PressTables['press.answer']>
export type SourceRow = Selectable<PressTables['press.source_request']>

/** Nobody has said yes to it, nor let stand what may give security away. */
export const UNAPPROVED = {
  ...{ approved_revision: null, approved_by: null, approved_at: null },
  ...{ weighed_ids: [] as string[], weighed_reason: null },
}

export async function findAnswer(db: Database, inquiryId: string): Promise<AnswerRow | null> {
  const found = pressTables(db).selectFrom('press.answer').selectAll().where('inquiry_id', '=', inquiryId)
  return (await found.executeTakeFirst()) ?? null
}

export async function insertAnswer(trx: Trx, row: Insertable<PressTables['press.answer']>): Promise<void> {
  await pressTables(trx).insertInto('press.answer').values(row).execute()
}

export async function changeAnswer(
  trx: Trx,
  inquiryId: string,
  change: Updateable<PressTables['press.answer']>,
): Promise<void> {
  await pressTables(trx).updateTable('press.answer').set(change).where('inquiry_id', '=', inquiryId).execute()
}

/**
 * The approved versions of lines that are in use on a day and speak for this unit, in the order given: those of the unit or one above
 * it, and those approved by somebody who may approve its answers.
 */
export async function approvedLines(
  db: Database,
  { lineIds, day, unitId, approverIds }: { lineIds: string[]; day: string; unitId: string; approverIds: string[] },
): Promise<ApprovedLine[]> {
  if (lineIds.length === 0) return []
  return pressTables(db)
    .selectFrom('press.line as l')
    .innerJoin('press.line_version as v', (join) =>
      join.onRef('v.line_id', '=', 'l.id').onRef('v.number', '=', 'l.version'),
    )
    .select(['v.kind', 'v.texts'])
    .where('l.id', 'in', lineIds)
    .where('l.retired_at', 'is', null)
    .where('v.expires_on', '>=', day)
    .where(
      sql<boolean>`(v.approved_by = any (${approverIds}::text[])
        or l.unit_id = any (select unnest(u.path) from organisation.public_unit u where u.id = ${unitId}))`,
    )
    .orderBy(sql`array_position(${lineIds}::text[], l.id)`)
    .execute()
}

export async function insertSource(trx: Trx, row: Insertable<PressTables['press.source_request']>): Promise<void> {
  await pressTables(trx).insertInto('press.source_request').values(row).execute()
}

export async function sourcesOf(db: Database, inquiryId: string): Promise<(SourceRow & { unitName: string })[]> {
  return pressTables(db)
    .selectFrom('press.source_request as s')
    .selectAll('s')
    .select(
      sql<string>`coalesce((select u.name from organisation.public_unit u where u.id = s.unit_id), '')`.as('unitName'),
    )
    .where('s.inquiry_id', '=', inquiryId)
    .orderBy('s.id')
    .execute()
}

export async function findSource(db: Database, id: string): Promise<SourceRow | null> {
  const found = pressTables(db).selectFrom('press.source_request').selectAll().where('id', '=', id)
  return (await found.executeTakeFirst()) ?? null
}

/** False when it has been answered already. */
export async function answerSource(trx: Trx, id: string, reply: string, at: Date): Promise<boolean> {
  const written = await pressTables(trx)
    .updateTable('press.source_request')
    .set({ reply, replied_at: at })
    .where('id', '=', id)
    .where('replied_at', 'is', null)
    .executeTakeFirst()
  return Number(written.numUpdatedRows) > 0
}

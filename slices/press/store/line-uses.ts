import { type Insertable, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { type PressTables, pressTables } from './tables.ts'

/** False when this version was noted for the subject before. */
export async function insertUse(trx: Trx, row: Insertable<PressTables['press.line_use']>): Promise<boolean> {
  const written = await pressTables(trx)
    .insertInto('press.line_use')
    .values(row)
    .onConflict((c) => c.columns(['line_id', 'number', 'subject']).doNothing())
    .executeTakeFirst()
  return Number(written.numInsertedOrUpdatedRows) > 0
}

export type LineUse = {
  subject: string
  number: number
  usedAt: Date
  toldAt: Date | null
  unitId: string | null
  ownerId: string | null
  /** What it answered, and where the answer went; null where the subject is no inquiry. */
  inquiry: { number: string; topic: string; outlet: string | null; email: string | null } | null
}

/** Every use of a line, newest first. */
export async function usesOfLine(db: Database, lineId: string): Promise<LineUse[]> {
  const rows = await pressTables(db)
    .selectFrom('press.line_use as s')
    .leftJoin('press.inquiry as i', 'i.id', 's.subject')
    .leftJoin('press.outlet as o', 'o.id', 'i.outlet_id')
    .select(['s.subject', 's.number', 's.used_at as usedAt', 's.told_at as toldAt', 'i.unit_id as unitId'])
    .select(['i.owner_id as ownerId', 'i.number as inquiryNumber', 'i.topic', 'i.reply_email as email'])
    .select('o.name as outlet')
    .where('s.line_id', '=', lineId)
    .orderBy('s.used_at', 'desc')
    .orderBy('s.id', 'desc')
    .execute()
  return rows.map(({ inquiryNumber, topic, email, outlet, ...use }) => ({
    ...use,
    inquiry: inquiryNumber !== null && topic !== null ? { number: inquiryNumber, topic, outlet, email } : null,
  }))
}

export type SubjectLine = { lineId: string; topic: string; number: number; newest: number; toldAt: Date | null }

/** The lines that a subject was answered with, and whether there is a newer version. */
export async function linesOfSubject(db: Database, subject: string): Promise<SubjectLine[]> {
  return pressTables(db)
    .selectFrom('press.line_use as s')
    .innerJoin('press.line_version as v', (join) =>
      join.onRef('v.line_id', '=', 's.line_id').onRef('v.number', '=', 's.number'),
    )
    .innerJoin('press.line as l', 'l.id', 's.line_id')
    .select(['l.id as lineId', 'v.topic', 's.number', 's.told_at as toldAt'])
    .select(sql<number>`coalesce(l.version, s.number)`.as('newest'))
    .where('s.subject', '=', subject)
    .orderBy('s.used_at')
    .orderBy('s.id')
    .execute()
}

/** False when nothing older than `number` was used for the subject, or they have been told. */
export async function markTold(
  trx: Trx,
  told: { lineId: string; number: number; subject: string; at: Date },
): Promise<boolean> {
  const marked = await pressTables(trx)
    .updateTable('press.line_use')
    .set({ told_at: told.at })
    .where('line_id', '=', told.lineId)
    .where('subject', '=', told.subject)
    .where('number', '<', told.number)
    .where('told_at', 'is', null)
    .executeTakeFirst()
  return Number(marked.numUpdatedRows) > 0
}

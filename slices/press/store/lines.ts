import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { type PressTables, pressTables } from './tables.ts'

/** With the last day of the version that is in use; null before the first. */
export type LineRow = Selectable<PressTables['press.line']> & { approved_until: string | null }
export type LineVersionRow = Selectable<PressTables['press.line_version']>
/** Text with the parts of its compounds behind it. */
export type LineWords = { topic: string; text: string }

export async function findLine(db: Database, mode: Mode, id: string): Promise<LineRow | null> {
  return (await lineRow(db, mode, id).executeTakeFirst()) ?? null
}

/** The line, held until the transaction ends. */
export async function lockLine(trx: Trx, mode: Mode, id: string): Promise<LineRow | null> {
  return (await lineRow(trx, mode, id).forUpdate().executeTakeFirst()) ?? null
}

export const APPROVED_UNTIL = sql<string | null>`(select v.expires_on from press.line_version v
  where v.line_id = l.id and v.number = l.version)`.as('approved_until')

const lineRow = (db: Database, mode: Mode, id: string) =>
  pressTables(db)
    .selectFrom('press.line as l')
    .selectAll('l')
    .select(APPROVED_UNTIL)
    .where('l.id', '=', id)
    .where('l.mode', '=', mode)

export async function insertLine(trx: Trx, row: Insertable<PressTables['press.line']>, words: LineWords) {
  await pressTables(trx).insertInto('press.line').values(row).execute()
  await writeWords(trx, row.id, words)
}

export async function changeLine(trx: Trx, id: string, change: Updateable<PressTables['press.line']>): Promise<void> {
  await pressTables(trx).updateTable('press.line').set(change).where('id', '=', id).execute()
}

export async function writeWords(trx: Trx, id: string, { topic, text }: LineWords): Promise<void> {
  const words = {
    topic: sql<string>`to_tsvector('norwegian', ${topic})`,
    text: sql<string>`to_tsvector('norwegian', ${text})`,
  }
  await pressTables(trx)
    .insertInto('press.line_words')
    .values({ line_id: id, ...words })
    .onConflict((c) => c.column('line_id').doUpdateSet(words))
    .execute()
}

export async function insertVersion(trx: Trx, row: Insertable<PressTables['press.line_version']>): Promise<void> {
  await pressTables(trx).insertInto('press.line_version').values(row).execute()
}

/** Newest first. */
export async function versionsOfLine(db: Database, lineId: string): Promise<LineVersionRow[]> {
  const versions = pressTables(db).selectFrom('press.line_version').selectAll().where('line_id', '=', lineId)
  return versions.orderBy('number', 'desc').execute()
}

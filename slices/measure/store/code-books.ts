import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { CodeVariable } from '../rules/coding/code-book.ts'
import { codingTables } from './tables-coding.ts'

/** `number` is the book's own; `version` counts within what it is about: the media, or one question of a survey. */
export type CodeBookRow = {
  number: number
  subject: string
  version: number
  variables: CodeVariable[]
  reason: string
  by: string
  at: Date
}

/** Every version of the code book of a subject, the newest first. */
export async function codeBooks(db: Database, subject: string): Promise<CodeBookRow[]> {
  return codingTables(db)
    .selectFrom('measure.code_book')
    .selectAll()
    .where('subject', '=', subject)
    .orderBy('version', 'desc')
    .execute()
}

export async function codeBook(db: Database, number: number): Promise<CodeBookRow> {
  return codingTables(db)
    .selectFrom('measure.code_book')
    .selectAll()
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
}

/** Adds a version; false when somebody else has added it in the meantime. */
export async function insertCodeBook(trx: Trx, { variables, ...book }: Omit<CodeBookRow, 'number'>): Promise<boolean> {
  await sql`lock table measure.code_book in share row exclusive mode`.execute(trx)
  const { numInsertedOrUpdatedRows } = await codingTables(trx)
    .insertInto('measure.code_book')
    .values({
      ...book,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from measure.code_book)`,
      variables: JSON.stringify(variables),
    })
    .onConflict((c) => c.columns(['subject', 'version']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

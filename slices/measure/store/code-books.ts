import type { Database, Trx } from '../../../kit/db/database.ts'
import type { CodeVariable } from '../rules/coding/code-book.ts'
import { codingTables } from './tables-coding.ts'

export type CodeBookRow = { number: number; variables: CodeVariable[]; reason: string; by: string; at: Date }

/** Every version of the code book, the newest first. */
export async function codeBooks(db: Database): Promise<CodeBookRow[]> {
  return codingTables(db).selectFrom('measure.code_book').selectAll().orderBy('number', 'desc').execute()
}

export async function codeBook(db: Database, number: number): Promise<CodeBookRow> {
  return codingTables(db)
    .selectFrom('measure.code_book')
    .selectAll()
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
}

/** Adds the next version; false when somebody else has added it in the meantime. */
export async function insertCodeBook(trx: Trx, { variables, ...book }: CodeBookRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await codingTables(trx)
    .insertInto('measure.code_book')
    .values({ ...book, variables: JSON.stringify(variables) })
    .onConflict((c) => c.column('number').doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

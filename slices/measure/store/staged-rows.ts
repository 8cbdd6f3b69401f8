import { sql } from 'kysely'
import type { CopyIn } from '../../../kit/db/copy-transaction.ts'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { BigFault } from '../rules/big-file/big-file-view.ts'

export const copyStagedFaults = (copyIn: CopyIn, lines: Iterable<string>): Promise<void> =>
  copyIn('copy measure.staged_fault (big_file_id, row, field, code, cells) from stdin', lines)

/** The last row of a file that lies in a place beside, or 0: those places are empty after the database has crashed. */
export async function lastStagedRow(db: Database, id: string): Promise<number> {
  const { rows } = await sql<{ row: number }>`
    select greatest(
      (select max(row) from measure.staged_value where big_file_id = ${id}),
      (select max(row) from measure.staged_mention where big_file_id = ${id}),
      (select max(row) from measure.staged_fault where big_file_id = ${id}), 0) as row`.execute(db)
  return rows[0]!.row
}

/** Tells the database how much lies beside, without which it would compare every row with every other. */
export async function learnStaged(trx: Trx): Promise<void> {
  await sql`analyze measure.staged_value, measure.staged_mention`.execute(trx)
}

/** How many rows of a file lie beside, and how many of its rows have a fault. */
export async function countStaged(db: Database, id: string): Promise<{ good: number; faulty: number }> {
  const { rows } = await sql<{ good: number; faulty: number }>`
    select (select count(*) from measure.staged_value where big_file_id = ${id})
         + (select count(*) from measure.staged_mention where big_file_id = ${id}) as good,
           (select count(distinct row) from measure.staged_fault where big_file_id = ${id}) as faulty`.execute(db)
  return rows[0]!
}

export async function stagedFaults(db: Database, id: string, many: number): Promise<BigFault[]> {
  const { rows } = await sql<BigFault>`
    select row, field, code, cells from measure.staged_fault where big_file_id = ${id} order by row, field limit ${many}`.execute(
    db,
  )
  return rows
}

/** Empties the places beside of one file. */
export async function dropStaged(trx: Trx, id: string): Promise<void> {
  await sql`delete from measure.staged_value where big_file_id = ${id}`.execute(trx)
  await sql`delete from measure.staged_mention where big_file_id = ${id}`.execute(trx)
  await sql`delete from measure.staged_fault where big_file_id = ${id}`.execute(trx)
}

import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { type MeasureTables, tablesOf } from './tables.ts'

export type ImportFile = Selectable<MeasureTables['measure.import']>
export type ImportRow = Selectable<MeasureTables['measure.import_row']>

const AT_ONCE = 2000

export async function insertImport(
  trx: Trx,
  file: Insertable<MeasureTables['measure.import']>,
  rows: readonly { row: number; cells: string[] }[],
): Promise<void> {
  await tablesOf(trx).insertInto('measure.import').values(file).execute()
  for (let at = 0; at < rows.length; at += AT_ONCE)
    await tablesOf(trx)
      .insertInto('measure.import_row')
      .values(rows.slice(at, at + AT_ONCE).map((row) => ({ import_id: file.id, ...row })))
      .execute()
}

export async function findImport(db: Database, id: string): Promise<ImportFile | null> {
  const row = await tablesOf(db).selectFrom('measure.import').selectAll().where('id', '=', id).executeTakeFirst()
  return row ?? null
}

/** The file, held until the transaction ends: it is taken in or undone once, whoever presses at the same moment. */
export async function lockImport(trx: Trx, id: string): Promise<ImportFile | null> {
  const found = tablesOf(trx).selectFrom('measure.import').selectAll().where('id', '=', id).forUpdate()
  return (await found.executeTakeFirst()) ?? null
}

export async function changeImport(
  db: Database,
  id: string,
  change: Updateable<MeasureTables['measure.import']>,
): Promise<void> {
  await tablesOf(db).updateTable('measure.import').set(change).where('id', '=', id).execute()
}

export async function importRows(db: Database, id: string): Promise<ImportRow[]> {
  return tablesOf(db).selectFrom('measure.import_row').selectAll().where('import_id', '=', id).orderBy('row').execute()
}

/** The cells of files that were read in before a moment; what they became is kept. */
export async function eraseCells(trx: Trx, before: Date): Promise<void> {
  const db = tablesOf(trx)
  const old = db.selectFrom('measure.import').select('id').where('started_at', '<', before)
  await db.deleteFrom('measure.import_row').where('import_id', 'in', old).execute()
}

export async function putCells(trx: Trx, importId: string, row: number, cells: string[]): Promise<void> {
  await tablesOf(trx)
    .updateTable('measure.import_row')
    .set({ cells })
    .where('import_id', '=', importId)
    .where('row', '=', row)
    .execute()
}

/** The last file with these headers that was taken in: the next one is read the same way. */
export async function lastWithHeaders(db: Database, signature: string): Promise<ImportFile | null> {
  const row = await tablesOf(db)
    .selectFrom('measure.import')
    .selectAll()
    .where('signature', '=', signature)
    .where('state', '=', 'applied')
    .orderBy('applied_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** When a file with this fingerprint was taken in and not undone, or null. */
export async function takenInAt(db: Database, fingerprint: string, exceptId: string): Promise<Date | null> {
  const row = await tablesOf(db)
    .selectFrom('measure.import')
    .select('applied_at')
    .where('fingerprint', '=', fingerprint)
    .where('state', '=', 'applied')
    .where('id', '<>', exceptId)
    .orderBy('applied_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.applied_at ?? null
}

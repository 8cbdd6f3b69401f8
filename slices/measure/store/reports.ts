import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { heldBlocks } from '../rules/report/older-blocks.ts'
import { type ReportTables, reportTables } from './tables-report.ts'

export type ReportRow = Selectable<ReportTables['measure.report']>
export type ReportVersionRow = Selectable<ReportTables['measure.report_version']>
export type VersionLine = Omit<ReportVersionRow, 'content' | 'blocks' | 'rows'> & { title: string }

/** Every report, the one that was changed last first. */
export async function allReports(db: Database, mode: Mode): Promise<ReportRow[]> {
  const found = reportTables(db).selectFrom('measure.report').selectAll().where('mode', '=', mode)
  return found.orderBy('changed_at', 'desc').orderBy('id').execute()
}

export async function findReport(db: Database, id: string): Promise<ReportRow | null> {
  const row = await reportTables(db).selectFrom('measure.report').selectAll().where('id', '=', id).executeTakeFirst()
  return row ?? null
}

/** The report, held until the transaction ends. */
export async function lockReport(trx: Trx, id: string): Promise<ReportRow | null> {
  const found = reportTables(trx).selectFrom('measure.report').selectAll().where('id', '=', id).forUpdate()
  return (await found.executeTakeFirst()) ?? null
}

export async function insertReport(trx: Trx, row: Insertable<ReportTables['measure.report']>): Promise<void> {
  await reportTables(trx).insertInto('measure.report').values(row).execute()
}

export async function changeReport(
  trx: Trx,
  id: string,
  change: Updateable<ReportTables['measure.report']>,
): Promise<void> {
  await reportTables(trx).updateTable('measure.report').set(change).where('id', '=', id).execute()
}

export async function deleteReport(trx: Trx, id: string): Promise<void> {
  await reportTables(trx).deleteFrom('measure.report').where('id', '=', id).execute()
}

export async function insertVersion(trx: Trx, row: Insertable<ReportTables['measure.report_version']>): Promise<void> {
  await reportTables(trx).insertInto('measure.report_version').values(row).execute()
}

/** What stands beside a version in a list: its number, when, by whom. The newest first; of these reports. */
export async function versionsOf(db: Database, ids: readonly string[]): Promise<VersionLine[]> {
  if (ids.length === 0) return []
  return reportTables(db)
    .selectFrom('measure.report_version')
    .select(['report_id', 'number', 'fingerprint', 'by', 'at', sql<string>`content ->> 'title'`.as('title')])
    .where('report_id', 'in', [...ids])
    .orderBy('number', 'desc')
    .execute()
}

/** One version whole; the newest when no number is asked for. */
export async function findVersion(db: Database, id: string, number: number | null): Promise<ReportVersionRow | null> {
  const found = reportTables(db).selectFrom('measure.report_version').selectAll().where('report_id', '=', id)
  const one = number === null ? found.orderBy('number', 'desc').limit(1) : found.where('number', '=', number)
  const row = await one.executeTakeFirst()
  return row ? { ...row, blocks: heldBlocks(row.blocks) } : null
}

/** Which version of each of these reports is open to everyone, and since when. */
export async function openVersions(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, { number: number; at: Date }>> {
  if (ids.length === 0) return new Map()
  const rows = await reportTables(db)
    .selectFrom('measure.report_open')
    .select(['report_id', 'number', 'opened_at'])
    .where('report_id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.report_id, { number: row.number, at: row.opened_at }]))
}

/** Opens a version to everyone in the place of one that was open before. */
export async function openVersion(trx: Trx, row: Insertable<ReportTables['measure.report_open']>): Promise<void> {
  const { number, opened_by, opened_at } = row
  await reportTables(trx)
    .insertInto('measure.report_open')
    .values(row)
    .onConflict((conflict) => conflict.column('report_id').doUpdateSet({ number, opened_by, opened_at }))
    .execute()
}

/** False when it was not open. */
export async function shutVersion(trx: Trx, id: string): Promise<boolean> {
  const gone = await reportTables(trx).deleteFrom('measure.report_open').where('report_id', '=', id).executeTakeFirst()
  return gone.numDeletedRows > 0n
}

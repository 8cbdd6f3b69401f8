import type { JSONColumnType, Kysely } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { ReportContent } from '../rules/report/report.ts'
import type { CountedRow, FilledBlock } from '../rules/report/report-figure.ts'

type Json<T extends object> = JSONColumnType<T, string, string>

export type ReportTables = {
  'measure.report': {
    id: string
    mode: Mode
    unit_id: string
    owner_id: string
    content: Json<ReportContent>
    revision: number
    changed_by: string
    changed_at: Date
    created_by: string
    created_at: Date
  }
  'measure.report_version': {
    report_id: string
    number: number
    content: Json<ReportContent>
    blocks: Json<FilledBlock[]>
    rows: Json<Record<string, CountedRow[]>>
    fingerprint: string
    by: string
    at: Date
  }
  'measure.report_open': { report_id: string; number: number; opened_by: string; opened_at: Date }
}

/** The tables of reports, as this slice's stores see them. */
export function reportTables(db: Database): Kysely<ReportTables> {
  return db as Kysely<ReportTables>
}

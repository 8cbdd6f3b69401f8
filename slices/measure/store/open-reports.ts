import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { ReportContent } from '../rules/report/report.ts'
import type { FilledBlock } from '../rules/report/report-figure.ts'
import type { RevisedValue } from '../rules/report/report-revised.ts'

export type OpenReportRow = {
  id: string
  number: number
  content: ReportContent
  blocks: FilledBlock[]
  fingerprint: string
  at: Date
}

/** Reports that everyone may read, the newest first, without what is in them. `db` may read as the public. */
export async function openReportRows(db: Database, mode: Mode): Promise<Omit<OpenReportRow, 'blocks'>[]> {
  const { rows } = await sql<Omit<OpenReportRow, 'blocks'>>`
    select id, number, content - 'blocks' as content, fingerprint, at from measure.open_report
    where mode = ${mode} order by content ->> 'toOn' desc, at desc, id`.execute(db)
  return rows
}

/** One of them whole, or null. */
export async function openReportRow(db: Database, mode: Mode, id: string): Promise<OpenReportRow | null> {
  const { rows } = await sql<OpenReportRow>`
    select id, number, content, blocks, fingerprint, at from measure.open_report where mode = ${mode} and id = ${id}`.execute(
    db,
  )
  return rows[0] ?? null
}

/** What has happened since to the values that it shows. */
export async function openRevisedValues(db: Database, id: string): Promise<RevisedValue[]> {
  const { rows } = await sql<RevisedValue>`
    select value_id as "valueId", ended_at as "endedAt", now_value as "now", now_at as "nowAt"
    from measure.open_report_value where report_id = ${id}`.execute(db)
  return rows
}

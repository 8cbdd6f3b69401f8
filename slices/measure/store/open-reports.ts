import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { heldBlocks } from '../rules/report/older-blocks.ts'
import type { ReportContent } from '../rules/report/report.ts'
import type { FilledBlock } from '../rules/report/report-figure.ts'
import type { RevisionReason, Revisions } from '../rules/report/report-revised.ts'

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
  return rows[0] ? { ...rows[0], blocks: heldBlocks(rows[0].blocks) } : null
}

type RevisionRow = { source: string; now: number | null; why: RevisionReason; at: Date }

/** What has happened since to the numbers that it shows: to values of indicators as they stand, to what is counted as the job has found it. */
export async function openRevisions(db: Database, id: string): Promise<Revisions> {
  const { rows } = await sql<RevisionRow>`
    select source, now_value as now, why, at from measure.open_report_revision where report_id = ${id}`.execute(db)
  return Object.fromEntries(
    rows.map(({ source, now, why, at }) => [source, { now, why, at: at.toISOString(), from: null }]),
  )
}

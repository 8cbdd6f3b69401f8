import type { JSONColumnType, Kysely } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Duty, Language, Mode } from '../../../kit/kernel/caller.ts'
import type { ReportAudience, ReportContent } from '../rules/report/report.ts'
import type { FilledBlock, FrozenRowsBySource } from '../rules/report/report-figure.ts'
import type { ReportPeriod } from '../rules/report/report-period.ts'
import type { RevisionReason } from '../rules/report/report-revised.ts'

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
    /** Who has written in it since somebody said yes to its words. */
    writers: string[]
    changed_at: Date
    created_by: string
    created_at: Date
  }
  'measure.report_version': {
    report_id: string
    number: number
    content: Json<ReportContent>
    blocks: Json<FilledBlock[]>
    rows: Json<FrozenRowsBySource>
    fingerprint: string
    by: string
    at: Date
  }
  'measure.report_rhythm': {
    id: string
    mode: Mode
    unit_id: string
    owner_id: string
    audience: ReportAudience
    language: Language
    period: ReportPeriod
    wait_days: number
    publish_days: number | null
    duties: Duty[]
    since: string
    set_at: Date
    ended_at: Date | null
  }
  'measure.report_slot': {
    rhythm_id: string
    to_on: string
    report_id: string | null
    made_at: Date
    publish_at: Date | null
    /** The code of what held it back when its time had come. */
    held_code: string | null
  }
  'measure.report_letter': {
    id: string
    report_id: string
    number: number
    person_id: string
    state: 'waiting' | 'sent' | 'refused'
    asked_at: Date
    sent_at: Date | null
  }
  'measure.report_revision': {
    report_id: string
    number: number
    source: string
    now_value: number | null
    why: RevisionReason
    at: Date
  }
  'measure.report_open': { report_id: string; number: number; opened_by: string; opened_at: Date }
}

/** The tables of reports, as this slice's stores see them. */
export function reportTables(db: Database): Kysely<ReportTables> {
  return db as Kysely<ReportTables>
}

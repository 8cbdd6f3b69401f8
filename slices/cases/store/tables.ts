import type { JSONColumnType, Kysely } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { Breadth, Level, SubjectKind } from '../rules/analysis.ts'

type Json<T extends object> = JSONColumnType<T, string, string>
/** A name in the languages of the interface; bokmål is always there. */
export type Names = { nb: string; nn?: string; en?: string }

export type CasesTables = {
  'cases.analysis': {
    subject_kind: SubjectKind
    subject_id: string
    mode: Mode
    unit_id: string
    done_by: string | null
    done_at: Date | null
    created_by: string
    created_at: Date
  }
  'cases.analysis_row': {
    subject_kind: SubjectKind
    subject_id: string
    group_key: string
    group_names: Json<Names>
    interest: Level | null
    influence: Level | null
    breadth: Breadth | null
    channel_keys: string[]
    shaping: string
    revision: number
    answered_by: string
    answered_at: Date
  }
}

/** The process-wide handle knows no tables; this slice's stores see their own. */
export function tablesOf(db: Database): Kysely<CasesTables> {
  return db as Kysely<CasesTables>
}

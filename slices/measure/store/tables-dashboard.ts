import type { JSONColumnType, Kysely } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'

export type DashboardTables = {
  'measure.reach': {
    dispatch_id: string
    audience_kind: string
    unit_id: string
    channel: string
    state: string
    heads: number
  }
  'measure.reach_whole': { dispatch_id: string; audience_kind: string; channel: string; state: string; heads: number }
  'measure.reach_dispatch': {
    dispatch_id: string
    number: string
    mode: Mode
    day: string
    sender_unit_id: string
    initiative_id: string | null
    tally: JSONColumnType<Record<string, number>, string, string>
    counted_at: Date
  }
  'measure.published_text': {
    message_id: string
    language: string
    mode: Mode
    day: string
    unit_id: string
    initiative_id: string | null
    title: string
    lix: number | null
    is_counted: boolean
  }
}

/** The process-wide handle knows no tables; the stores of dashboards see their own. */
export const dashboardTables = (db: Database): Kysely<DashboardTables> => db as Kysely<DashboardTables>

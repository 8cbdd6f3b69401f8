import type { Generated, JSONColumnType } from 'kysely'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { Ask, ConnectorKind, Found, MetricMapping, SourceSettings } from '../rules/connect/ask.ts'
import type { RunFault, RunState, SourceRhythm } from '../rules/connect/source-view.ts'

type Json<T extends object> = JSONColumnType<T, string, string>

export type SourceTables = {
  'measure.source': {
    id: string
    mode: Mode
    kind: ConnectorKind
    name: string
    unit_id: string
    settings: Json<SourceSettings>
    sealed_secret: string
    key_number: Generated<number>
    mapping: Json<MetricMapping[]>
    rhythm: SourceRhythm
    next_at: Date | null
    is_paused: Generated<boolean>
    /** Deliveries within the hour that began then. */
    push_since: Generated<Date | null>
    push_count: Generated<number>
    /** Signed deliveries that were not taken, and why the last was not. */
    refused_count: Generated<number>
    refused_at: Generated<Date | null>
    refused_code: Generated<string | null>
    ended_at: Date | null
    revision: Generated<number>
    created_by: string
    created_at: Date
    updated_at: Date
  }
  'measure.source_run': {
    id: string
    source_id: string
    is_dry: boolean
    state: RunState
    asks: Json<Ask[]>
    pages: Generated<number>
    limits: Generated<number>
    tries: Generated<number>
    resume_at: Date | null
    held_until: Date | null
    fault: RunFault | null
    detail: Generated<string>
    rows_read: Generated<number>
    values_made: Generated<number>
    values_same: Generated<number>
    mentions_made: Generated<number>
    mentions_known: Generated<number>
    items_left: JSONColumnType<Record<string, number>, string | undefined, string>
    import_id: string | null
    by: string
    started_at: Date
    ended_at: Date | null
  }
  'measure.source_page': { run_id: string; number: number; fingerprint: string; found: Json<Found[]> }
  'measure.source_value': { run_id: string; value_id: string }
  'measure.push_delivery': { source_id: string; id: string; at: Date; run_id: string | null }
}

import type { Generated, JSONColumnType, Kysely } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { ValueMapping } from '../rules/import/columns.ts'
import type { Caveat } from '../rules/caveat.ts'
import type { ImportState } from '../rules/import/import-view.ts'
import type { Direction, IndicatorKind, Names, Rhythm, Scale, Stage } from '../rules/indicator.ts'
import type { StoryRule } from '../rules/media/story-rule.ts'
import type { OwnQuery } from '../rules/own/own-query.ts'
import type { SourceKind } from '../rules/provenance.ts'
import type { Recipe } from '../rules/recompute.ts'
import type { SourceTables } from './tables-source.ts'

type Json<T extends object> = JSONColumnType<T, string, string>

export type MeasureTables = SourceTables & {
  'measure.indicator': {
    key: string
    mode: Mode
    strategy_key: string | null
    version: number
    unit_id: string
    rhythm: Rhythm
    baseline: number | null
    baseline_on: string | null
    target: number | null
    target_on: string | null
    goal_keys: string[]
    initiative_ids: string[]
    retired_at: Date | null
    retired_by: string | null
    retired_reason: string | null
    revision: number
    created_by: string
    created_at: Date
    updated_at: Date
  }
  'measure.definition': {
    indicator_key: string
    version: number
    segment: number
    names: Json<Names>
    about: string
    unit: string
    scale: Scale
    direction: Direction
    stage: Stage
    kind: IndicatorKind
    method: string
    source: string
    reason: string
    by: string
    at: Date
  }
  'measure.provenance': {
    id: string
    kind: SourceKind
    source: string
    reference: string
    fingerprint: string
    row_count: number
    code_version: string
    story_rule: JSONColumnType<StoryRule | null, string | null | undefined, string | null>
    by: string
    at: Date
  }
  'measure.value': {
    id: string
    indicator_key: string
    version: number
    series: string
    from_on: string
    to_on: string
    value: number | null
    missing: string | null
    recipe: Recipe
    hits: number | null
    n: number | null
    asked: number | null
    margin: number | null
    spread: number | null
    provenance_id: string
    by: string
    at: Date
    is_whole: Generated<boolean>
    caveat: Generated<Caveat | null>
    replaced_by: string | null
    ended_at: Date | null
    /** Since when the source has given nothing for it. */
    unsaid_since: Generated<Date | null>
  }
  'measure.value_row': {
    value_id: string
    position: number
    label: string
    amount: number | null
    hits: number | null
    n: number | null
    ref: string
  }
  'measure.import': {
    id: string
    file_name: string
    file_kind: 'csv' | 'xlsx'
    fingerprint: string
    signature: string
    headers: string[]
    source: string
    mapping: Json<ValueMapping>
    state: ImportState
    provenance_id: string | null
    values_made: number
    started_by: string
    started_at: Date
    applied_at: Date | null
    undone_at: Date | null
  }
  'measure.import_row': { import_id: string; row: number; cells: string[] }
  'measure.own_link': {
    indicator_key: string
    query: OwnQuery
    linked_by: string
    linked_at: Date
    counted_at: Date | null
  }
  'measure.remark': { id: string; indicator_key: string; on_day: string; text: string; by: string; at: Date }
}

/** The process-wide handle knows no tables; this slice's stores see their own. */
export function tablesOf(db: Database): Kysely<MeasureTables> {
  return db as Kysely<MeasureTables>
}

import type { Aim, Definition } from '../rules/indicator.ts'
import type { ProvenanceView } from '../rules/indicator-view.ts'
import type { Figures } from '../rules/value.ts'
import type { DefinitionRow, IndicatorRow } from '../store/indicators.ts'
import type { ProvenanceRow, StoredValue } from '../store/values.ts'

export const definitionOf = (row: DefinitionRow): Definition => ({
  names: row.names,
  about: row.about,
  unit: row.unit,
  scale: row.scale,
  direction: row.direction,
  stage: row.stage,
  kind: row.kind,
  method: row.method,
  source: row.source,
})

export const aimOf = (row: IndicatorRow): Aim => ({
  unitId: row.unit_id,
  rhythm: row.rhythm,
  baseline: row.baseline,
  baselineOn: row.baseline_on,
  target: row.target,
  targetOn: row.target_on,
  goalKeys: row.goal_keys,
  initiativeIds: row.initiative_ids,
})

/** The figures of a value that the source could give. */
export const figuresOf = (row: StoredValue & { value: number }): Figures => ({
  fromOn: row.from_on,
  toOn: row.to_on,
  value: row.value,
  hits: row.hits,
  n: row.n,
  margin: row.margin,
  spread: row.spread,
  isWhole: row.is_whole,
})

export const isMeasured = (row: StoredValue): row is StoredValue & { value: number } => row.value !== null

/** Where values came from; `people` holds the names of those who may have brought them in. */
export function provenanceView(row: ProvenanceRow, people: ReadonlyMap<string, string>): ProvenanceView {
  const { id, kind, source, reference, fingerprint, at } = row
  const by = people.get(row.by) ?? null
  const { row_count: rowCount, code_version: codeVersion, story_rule: storyRule } = row
  const made = { rowCount, codeVersion, storyRule, by, at: at.toISOString() }
  return { id, kind, source, reference, fingerprint, ...made }
}

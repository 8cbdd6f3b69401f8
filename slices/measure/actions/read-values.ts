import type { Database } from '../../../kit/db/database.ts'
import type { ValueView } from '../rules/indicator-view.ts'
import { valueViews } from '../rules/value-views.ts'
import type { DefinitionRow } from '../store/indicators.ts'
import { currentValues, provenancesOf, type StoredValue } from '../store/values.ts'
import { figuresOf, isMeasured } from './view-parts.ts'

/** Values that hold now of these indicators, by key, the earliest first; each with its interval and tested change. */
export async function readValues(
  db: Database,
  keys: readonly string[],
  definitions: readonly DefinitionRow[],
): Promise<Map<string, ValueView[]>> {
  return viewsOf(db, await currentValues(db, keys), definitions)
}

/** The same of values that are at hand, the earliest first. */
export async function viewsOf(
  db: Database,
  stored: readonly StoredValue[],
  definitions: readonly DefinitionRow[],
): Promise<Map<string, ValueView[]>> {
  const kinds = new Map(
    (
      await provenancesOf(
        db,
        stored.map((one) => one.provenance_id),
      )
    ).map((one) => [one.id, one.kind]),
  )
  const byVersion = new Map(definitions.map((one) => [`${one.indicator_key} ${one.version}`, one]))
  const byKey = Map.groupBy(stored, (one) => one.indicator_key)
  const view = (one: StoredValue) => {
    const { segment, scale } = byVersion.get(`${one.indicator_key} ${one.version}`)!
    const { id, version, series, value, missing, hits, n, asked, recipe } = one
    const provenanceId = one.provenance_id
    const [fromOn, toOn, sourceKind] = [one.from_on, one.to_on, kinds.get(provenanceId)!]
    const figures = isMeasured(one) ? figuresOf(one) : null
    const period = { id, version, segment, series, fromOn, toOn }
    const isWhole = one.is_whole
    return {
      ...period,
      value,
      missing,
      hits,
      n,
      asked,
      recipe,
      isWhole,
      caveat: one.caveat,
      sourceKind,
      provenanceId,
      scale,
      figures,
    }
  }
  return new Map([...byKey].map(([key, rows]) => [key, valueViews(rows.map(view))]))
}

/** The latest value of our own that the source could give, in the segment that holds now; null when there is none. */
export function latestOf(values: readonly ValueView[], segment: number): ValueView | null {
  return values.findLast((one) => one.series === '' && one.segment === segment && one.value !== null) ?? null
}

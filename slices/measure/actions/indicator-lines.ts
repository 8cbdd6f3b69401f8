import type { Database } from '../../../kit/db/database.ts'
import type { IndicatorLine, ValueView } from '../rules/indicator-view.ts'
import { isDue } from '../rules/rhythm.ts'
import { standingOf } from '../rules/value.ts'
import { type DefinitionRow, definitionsOf, type IndicatorRow } from '../store/indicators.ts'
import { latestOf, readValues } from './read-values.ts'

export type MeasuredIndicator = { row: IndicatorRow; definition: DefinitionRow; line: Line; values: ValueView[] }
type Line = Omit<IndicatorLine, 'isInStrategy'>

/** Indicators in the order they were given, each with the definition that holds, every value that holds, and the latest. */
export async function indicatorLines(
  db: Database,
  rows: readonly IndicatorRow[],
  today: string,
): Promise<MeasuredIndicator[]> {
  const keys = rows.map((row) => row.key)
  const definitions = await definitionsOf(db, keys)
  const values = await readValues(db, keys, definitions)
  const holds = new Map(definitions.map((one) => [one.indicator_key, one]))
  return rows.map((row) => {
    const definition = holds.get(row.key)!
    const own = values.get(row.key) ?? []
    return { row, definition, values: own, line: lineOf(row, definition, own, today) }
  })
}

function lineOf(row: IndicatorRow, definition: DefinitionRow, values: readonly ValueView[], today: string): Line {
  const { names, unit, scale, stage, kind, direction, source } = definition
  const latest = latestOf(values, definition.segment)
  const measured = latest?.value == null ? null : { value: latest.value, interval: latest.interval }
  return {
    ...{ key: row.key, names, unit, scale, stage, kind, direction, source, latest, rhythm: row.rhythm },
    target: row.target,
    targetOn: row.target_on,
    standing: standingOf(row.target, direction, measured),
    isDue: isDue(row.rhythm, values.findLast((one) => one.series === '')?.toOn ?? null, today),
  }
}

import type { Database } from '../../../../kit/db/database.ts'
import type { ValueView } from '../../rules/indicator-view.ts'
import type { ReportFigure, ReportProvenance, ReportValue } from '../../rules/report/report-figure.ts'
import { standingOf } from '../../rules/value.ts'
import { type DefinitionRow, definitionsOf, findIndicators, type IndicatorRow } from '../../store/indicators.ts'
import { rowPrints } from '../../store/report-reads.ts'
import { type ProvenanceRow, provenancesOf } from '../../store/values.ts'
import { latestOf, readValues } from '../read-values.ts'

/** The longest series that a report draws, in values of our own. */
const LONGEST = 24

type Prints = Awaited<ReturnType<typeof rowPrints>>
type Sources = { provenances: Map<string, ProvenanceRow>; prints: Prints }

/** Indicators as they stood on a day, by key: values of periods that ended by then, each with where it came from and its rows' fingerprint. */
export async function readFigures(
  db: Database,
  keys: readonly string[],
  toOn: string,
): Promise<Map<string, ReportFigure>> {
  const rows = await findIndicators(db, keys)
  const definitions = await definitionsOf(
    db,
    rows.map((row) => row.key),
  )
  const values = await readValues(
    db,
    rows.map((row) => row.key),
    definitions,
  )
  const shown = new Map(
    rows.map(({ key }) => [key, lastOnes((values.get(key) ?? []).filter((one) => one.toOn <= toOn))]),
  )
  const all = [...shown.values()].flat()
  const [provenances, prints] = await Promise.all([
    provenancesOf(
      db,
      all.map((one) => one.provenanceId),
    ),
    rowPrints(
      db,
      all.map((one) => one.id),
    ),
  ])
  const sources = { provenances: new Map(provenances.map((one) => [one.id, one])), prints }
  return new Map(rows.map((row) => [row.key, figureOf(row, definitions, shown.get(row.key) ?? [], sources)] as const))
}

/** The last ones of our own, and those of others from the same time on. */
function lastOnes(values: readonly ValueView[]): ValueView[] {
  const own = values.filter((one) => one.series === '').slice(-LONGEST)
  const from = own[0]?.fromOn ?? ''
  return values.filter((one) => own.includes(one) || (one.series !== '' && one.fromOn >= from))
}

function figureOf(
  row: IndicatorRow,
  definitions: readonly DefinitionRow[],
  values: readonly ValueView[],
  sources: Sources,
): ReportFigure {
  const holds = definitions.findLast((one) => one.indicator_key === row.key && one.version === row.version)!
  const latest = latestOf(values, holds.segment)
  const measured = latest?.value == null ? null : { value: latest.value, interval: latest.interval }
  const { names, about, method, unit, scale, direction, stage, kind, version } = holds
  const shown = values.map((one) => reportValue(one, sources))
  const formerly = definitions
    .filter((one) => one.indicator_key === row.key && one.version !== version)
    .filter((one) => values.some((value) => value.version === one.version))
    .map((one) => ({ version: one.version, unit: one.unit, scale: one.scale }))
  return {
    ...{ key: row.key, names, about, method, unit, scale, direction, stage, kind, version },
    target: row.target,
    targetOn: row.target_on,
    standing: standingOf(row.target, direction, measured),
    latest: shown.find(({ id }) => id === latest?.id) ?? null,
    values: shown,
    ...(formerly.length > 0 ? { formerly } : {}),
  }
}

function reportValue(value: ValueView, { provenances, prints }: Sources): ReportValue {
  const print = prints.get(value.id)
  return {
    ...value,
    provenance: provenanceOf(provenances.get(value.provenanceId)!),
    rows: print?.rows ?? 0,
    rowsFingerprint: print?.fingerprint ?? '',
  }
}

/** Without who wrote it: a report tells of sources, not of staff. */
const provenanceOf = (row: ProvenanceRow): ReportProvenance => ({
  kind: row.kind,
  source: row.source,
  reference: row.reference,
  fingerprint: row.fingerprint,
  rowCount: row.row_count,
  codeVersion: row.code_version,
  ...(row.story_rule ? { storyRule: row.story_rule } : {}),
  at: row.at.toISOString(),
})

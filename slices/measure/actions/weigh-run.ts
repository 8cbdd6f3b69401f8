import type { Database } from '../../../kit/db/database.ts'
import { dayOf } from '../../organisation/index.ts'
import type { ConnectorKind } from '../rules/connect/ask.ts'
import { type Gathered, mergeFound } from '../rules/connect/merge-found.ts'
import type { RunLine } from '../rules/connect/source-view.ts'
import type { Mention } from '../rules/media/mention.ts'
import { recompute } from '../rules/recompute.ts'
import { isTooFew } from '../rules/small-value.ts'
import { type Figures, figuresFault } from '../rules/value.ts'
import { type DefinitionRow, definitionsOf, type IndicatorRow, indicatorsInUse } from '../store/indicators.ts'
import { type PageRow, pagesOf } from '../store/source-runs.ts'
import { currentValues, provenancesOf, type StoredValue } from '../store/values.ts'

/** A value of a run beside the one that stands. `value` is null when the source could not say. */
export type Weighed = {
  gathered: Gathered
  outcome: RunLine['outcome']
  fault: string | null
  value: number | null
  hits: number | null
  n: number | null
  standing: StoredValue | null
  indicator: IndicatorRow | null
  definition: DefinitionRow | null
}
export type WeighedRun = { values: Weighed[]; mentions: Mention[]; pages: PageRow[] }

/**
 * What the answers of a run would change. A number that a person wrote for the period stands and counts as the same; so does one that the source
 * gave and can no longer give, which is said. What others send us of fewer than ten answers is not kept.
 */
export async function weighRun(
  db: Database,
  runId: string,
  { now, kind }: { now: Date; kind: ConnectorKind },
): Promise<WeighedRun> {
  const pages = await pagesOf(db, runId)
  const { values, mentions } = mergeFound(pages)
  const keys = [...new Set(values.map(({ indicatorKey }) => indicatorKey))]
  const [indicators, definitions, standing] = await Promise.all([
    indicatorsInUse(db),
    definitionsOf(db, keys),
    currentValues(db, keys),
  ])
  const byHand = new Set(
    (
      await provenancesOf(
        db,
        standing.map((one) => one.provenance_id),
      )
    )
      .filter(({ kind }) => kind === 'manual')
      .map(({ id }) => id),
  )
  const weigh = (gathered: Gathered): Weighed => {
    const { indicatorKey, series, fromOn, toOn } = gathered
    const indicator = indicators.find(({ key }) => key === indicatorKey) ?? null
    const definition = definitions.findLast((one) => one.indicator_key === indicatorKey) ?? null
    const stands = standing.find(
      (one) =>
        one.indicator_key === indicatorKey &&
        one.version === definition?.version &&
        one.series === series &&
        one.from_on === fromOn &&
        one.to_on === toOn,
    )
    const counted = figuresIn(gathered)
    const isSmall = kind === 'push' && definition !== null && isTooFew(definition.scale, counted)
    const figures = isSmall ? { value: null, hits: null, n: null } : counted
    const kept = isSmall ? { ...gathered, missing: 'too-few-answers', rows: [] } : gathered
    const weighed = { gathered: kept, ...figures, standing: stands ?? null, indicator, definition }
    const fault = faultOf(weighed, dayOf(now))
    if (fault) return { ...weighed, fault, outcome: 'faulty' }
    if (!stands) return { ...weighed, fault, outcome: 'new' }
    // A source that can no longer say does not take back what it said, whether it is asked or sends to us: a person does that.
    const isUnsaid = figures.value === null && stands.value !== null
    const isSame = byHand.has(stands.provenance_id) || (same(stands.value, figures.value) && same(stands.n, figures.n))
    return { ...weighed, fault, outcome: isSame ? 'same' : isUnsaid ? 'unsaid' : 'changed' }
  }
  return { values: values.map(weigh), mentions, pages }
}

function figuresIn({ recipe, rows }: Gathered): { value: number | null; hits: number | null; n: number | null } {
  const value = recompute(recipe, rows)
  const sum = (of: 'hits' | 'n') => rows.reduce((total, row) => total + (row[of] ?? 0), 0) || null
  if (value === null) return { value, hits: null, n: null }
  return { value, hits: recipe === 'share' ? (sum('hits') ?? 0) : null, n: sum('n') }
}

function faultOf(weighed: Omit<Weighed, 'outcome' | 'fault'>, today: string): string | null {
  const { gathered, indicator, definition, value } = weighed
  if (!indicator || !definition) return 'indicator-not-measured'
  if (value === null) return gathered.missing === null ? 'value-missing' : null
  const { fromOn, toOn } = gathered
  const figures: Figures = { fromOn, toOn, value, hits: weighed.hits, n: weighed.n, margin: null, spread: null }
  return figuresFault(definition.scale, figures, today)
}

const same = (a: number | null, b: number | null) => a === b || (a !== null && b !== null && Math.abs(a - b) < 1e-9)

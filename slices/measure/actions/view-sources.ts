import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { RunLine, RunPreview, RunView, SourceLine, SourceView } from '../rules/connect/source-view.ts'
import { mayKeep, mayKeepSome } from '../rules/measure-right.ts'
import { definitionsOf } from '../store/indicators.ts'
import { findRun, latestRuns, type RunRow, runsOf } from '../store/source-runs.ts'
import { findSource, type SourceRow, sourcesNow } from '../store/sources.ts'
import { weighRun } from './weigh-run.ts'

const RUNS = 30
const MOST_LINES = 200
const MOST_MENTIONS = 50
const FIRST: Record<RunLine['outcome'], number> = { faulty: 0, changed: 1, new: 2, unsaid: 3, same: 4 }

/** Every source in use, with how its latest reading went. */
export async function viewSources({ db }: Varde, caller: Caller): Promise<{ sources: SourceLine[]; mayAdd: boolean }> {
  const [sources, runs] = await Promise.all([sourcesNow(db), latestRuns(db)])
  const latest = new Map(runs.map((run) => [run.source_id, run]))
  return { sources: sources.map((one) => lineOf(one, latest.get(one.id), caller)), mayAdd: mayKeepSome(caller) }
}

/** One source with its settings and run log; what opens it is never shown. Throws `measure.no-such-source`. */
export async function viewSource({ db }: Varde, caller: Caller, id: string): Promise<SourceView> {
  if (!mayKeepSome(caller)) throw new Failure('not-allowed', 'measure.not-yours')
  const source = await findSource(db, id)
  if (!source) throw new Failure('not-found', 'measure.no-such-source')
  const runs = await runsOf(db, id, RUNS)
  const definitions = await definitionsOf(
    db,
    source.mapping.map(({ indicatorKey }) => indicatorKey),
  )
  const nameOf = (key: string) => definitions.findLast((one) => one.indicator_key === key)?.names ?? null
  return {
    ...lineOf(source, runs[0], caller),
    unitId: source.unit_id,
    revision: source.revision,
    settings: source.settings,
    hasSecret: source.sealed_secret !== '',
    mapping: source.mapping.map((one) => ({ ...one, names: nameOf(one.indicatorKey) })),
    runs: runs.map(runView),
  }
}

/** What a run that is read would change; nothing is written. Throws `measure.no-such-run`. */
export async function viewRun(varde: Varde, caller: Caller, id: string): Promise<RunPreview> {
  if (!mayKeepSome(caller)) throw new Failure('not-allowed', 'measure.not-yours')
  const run = await findRun(varde.db, id)
  const source = run && (await findSource(varde.db, run.source_id))
  if (!run || !source) throw new Failure('not-found', 'measure.no-such-run')
  const { values, mentions } = await weighRun(varde.db, id, { now: varde.now(), kind: source.kind })
  const lines = values.map(({ gathered, outcome, value, standing, fault }): RunLine => {
    const { indicatorKey, series, fromOn, toOn, missing, rows } = gathered
    const place = { indicatorKey, series, fromOn, toOn }
    return { outcome, ...place, value, missing, before: standing?.value ?? null, rows: rows.length, fault }
  })
  const count = (outcome: RunLine['outcome']) => lines.filter((line) => line.outcome === outcome).length
  return {
    ...runView(run),
    counts: {
      ...{ new: count('new'), changed: count('changed'), same: count('same'), faulty: count('faulty') },
      unsaid: count('unsaid'),
    },
    lines: lines
      .toSorted(
        (a, b) =>
          FIRST[a.outcome] - FIRST[b.outcome] ||
          b.fromOn.localeCompare(a.fromOn) ||
          a.indicatorKey.localeCompare(b.indicatorKey) ||
          a.series.localeCompare(b.series),
      )
      .slice(0, MOST_LINES),
    mentions: mentions
      .slice(0, MOST_MENTIONS)
      .map(({ outlet, publishedOn, title }) => ({ outlet, publishedOn, title })),
    mentionCount: mentions.length,
  }
}

function lineOf(source: SourceRow, latest: RunRow | undefined, caller: Caller): SourceLine {
  const { id, kind, name, rhythm, is_paused: isPaused, next_at: nextAt, unit_id: unitId } = source
  const isOurs = mayKeep(caller, unitId)
  return {
    id,
    kind,
    name,
    rhythm,
    isPaused,
    nextAt: nextAt?.toISOString() ?? null,
    latest: latest ? runView(latest) : null,
    refused: refusedOf(source),
    abilities: isOurs ? ['change', kind === 'push' ? 'key' : 'run'] : [],
  }
}

const refusedOf = ({ refused_count: count, refused_at: at, refused_code: code }: SourceRow): SourceLine['refused'] =>
  count > 0 && at && code ? { count, at: at.toISOString(), code } : null

const runView = (run: RunRow): RunView => ({
  id: run.id,
  isDry: run.is_dry,
  state: run.state,
  fault: run.fault,
  detail: run.detail,
  pages: run.pages,
  asksLeft: run.asks.length,
  rowsRead: run.rows_read,
  valuesMade: run.values_made,
  valuesSame: run.values_same,
  mentionsMade: run.mentions_made,
  mentionsKnown: run.mentions_known,
  itemsLeft: run.items_left,
  importId: run.import_id,
  resumeAt: run.resume_at?.toISOString() ?? null,
  startedAt: run.started_at.toISOString(),
  endedAt: run.ended_at?.toISOString() ?? null,
})

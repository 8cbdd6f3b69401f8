import type { Caller } from '../../../kit/kernel/caller.ts'
import { oldestFirst } from '../../../kit/kernel/in-time.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../../organisation/index.ts'
import { isWorse } from '../rules/is-worse.ts'
import { mayKeep } from '../rules/measure-right.ts'
import { indicatorsInUse } from '../store/indicators.ts'
import { waitingSeries } from '../store/open-figures.ts'
import { ownLinks } from '../store/own-links.ts'
import { provenancesOf } from '../store/values.ts'
import { indicatorLines } from './indicator-lines.ts'

/** An indicator that waits; `at` is when its last period ended, or when the number that fell came in. */
export type WaitingIndicator = { key: string; name: string; at: Date }

const TOLD_MS = 30 * 86_400_000

/**
 * What waits for those who keep indicators: numbers that should have come, numbers of the last thirty days that surely went the wrong
 * way, and series with numbers to be let out among open data. What has waited longest comes first.
 */
export async function measureWaitingFor(
  varde: Pick<Varde, 'db' | 'now'>,
  caller: Caller,
): Promise<Record<'due' | 'worse' | 'toLetOut', WaitingIndicator[]>> {
  const { db } = varde
  const kept = (await indicatorsInUse(db)).filter((row) => mayKeep(caller, row.unit_id))
  if (kept.length === 0) return { due: [], worse: [], toLetOut: [] }
  const lines = await indicatorLines(db, kept, dayOf(varde.now()))
  const name = (one: (typeof lines)[number]) => one.line.names[caller.language] ?? one.line.names.nb
  const fallen = lines.filter(({ line }) => isWorse(line.latest?.change ?? null, line.direction))
  const ids = fallen.map(({ line }) => line.latest!.provenanceId)
  const cameAt = new Map((await provenancesOf(db, ids)).map((one) => [one.id, one.at]))
  // What Varde counts itself, nobody can bring in.
  const counted = new Set((await ownLinks(db)).map((link) => link.indicator_key))
  const waiting = new Map((await waitingSeries(db)).map((one) => [one.key, one.since]))
  const since = varde.now().getTime() - TOLD_MS
  return {
    due: inTime(
      lines
        .filter(({ line }) => line.isDue && !counted.has(line.key))
        .map((one) => ({
          key: one.row.key,
          name: name(one),
          at: endOf(one.values.findLast((v) => v.series === '')!.toOn),
        })),
    ),
    worse: inTime(
      fallen
        .map((one) => ({ key: one.row.key, name: name(one), at: cameAt.get(one.line.latest!.provenanceId)! }))
        .filter(({ at }) => at.getTime() >= since),
    ),
    toLetOut: inTime(
      lines
        .filter(({ row }) => waiting.has(row.key))
        .map((one) => ({ key: one.row.key, name: name(one), at: waiting.get(one.row.key)! })),
    ),
  }
}

const endOf = (day: string) => new Date(`${day}T12:00:00Z`)
const inTime = (all: WaitingIndicator[]) =>
  oldestFirst(
    all,
    ({ at }) => at,
    ({ key }) => key,
  )

import { createHash } from 'node:crypto'
import { canonical } from '../../../../kit/kernel/canonical.ts'
import { momentOf, shiftDays } from '../../../../kit/kernel/local-time.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { CODE_VERSION } from '../../rules/code-version.ts'
import { ACTORS } from '../../rules/media/actors.ts'
import type { OwnRow } from '../../rules/own/own-value.ts'
import { pressTimesOf, reachGroups } from '../../rules/report/counted.ts'
import type { CountedFrom, CountedRow, PressTimes, Reach, Voice } from '../../rules/report/report-figure.ts'
import { clusteredShare } from '../../rules/statistics/clustered-share.ts'
import { panelsNow, storySums } from '../../store/panels.ts'
import { reachedBetween } from '../../store/report-reads.ts'
import { ownRows } from '../own-rows.ts'

type Period = { fromOn: string; toOn: string }

/** SHA-256 of what was counted, in its canonical form, as hex. */
export const printOf = (counted: unknown): string => createHash('sha256').update(canonical(counted)).digest('hex')

export const countedFrom = (varde: Varde, query: string, rows: number, counted: unknown): CountedFrom => ({
  query,
  rows,
  fingerprint: printOf(counted),
  codeVersion: CODE_VERSION,
  at: varde.now().toISOString(),
})

/** How soon the press was answered: questions that were due in the period, and answers that were given in it, with the rows of both. */
export async function pressTimes(varde: Varde, period: Period): Promise<{ press: PressTimes; rows: CountedRow[] }> {
  const within = (row: OwnRow) => row.day >= period.fromOn && row.day <= period.toOn
  const [asked, hours] = await Promise.all([ownRows(varde, 'press-in-time'), ownRows(varde, 'press-hours')])
  const rows = [...asked.filter(within), ...hours.filter(within)].map(({ day: _, ...row }) => row)
  return { press: { ...pressTimesOf(rows), from: countedFrom(varde, 'press-times', rows.length, rows) }, rows }
}

/** Who our dispatches reached: everyone they were for, by group, each in one state. A row is one group of one dispatch in one state. */
export async function reachOf(varde: Varde, { fromOn, toOn }: Period): Promise<{ reach: Reach; rows: CountedRow[] }> {
  const found = await reachedBetween(varde.db, varde.mode, { from: momentOf(fromOn), to: momentOf(shiftDays(toOn, 1)) })
  const rows = found.map(({ id, number, audience, state, heads }) => ({
    label: `${number} ${audience} ${state}`,
    ref: id,
    amount: heads,
    hits: null,
    n: null,
  }))
  const dispatches = new Set(found.map(({ id }) => id)).size
  const reach = { dispatches, groups: reachGroups(found), from: countedFrom(varde, 'reach', rows.length, rows) }
  return { reach, rows }
}

/** Each one's share of voice in a panel over the period; null when the panel is no longer there. */
export async function voiceOf(varde: Varde, panelId: string, { fromOn, toOn }: Period): Promise<Voice | null> {
  const panel = (await panelsNow(varde.db)).find(({ id }) => id === panelId)
  if (!panel) return null
  const sums = await storySums(varde.db, panelId, { fromOn, toOn }, ACTORS.length)
  const shares = ACTORS.flatMap((actor, at) => {
    const found = sums[at] && clusteredShare(sums[at])
    return found ? [{ actor, ...found }] : []
  })
  return {
    panel: { name: panel.name, outlets: panel.outlets.length, coverage: panel.coverage },
    shares,
    from: countedFrom(varde, 'voice', sums[0]?.clusters ?? 0, sums),
  }
}

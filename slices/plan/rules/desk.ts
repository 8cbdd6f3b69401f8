import type { DeskTarget } from './initiative-view.ts'
import { isDue, type Progress, progressOf } from './progress.ts'

export type DeskRow = DeskTarget & { progress: Progress }
/** `late`: to be measured now. `soon`: within thirty days. Every target stands in exactly one. */
export type Desk = { late: DeskRow[]; soon: DeskRow[]; later: DeskRow[]; ended: DeskRow[] }

const SOON_DAYS = 30

/** The targets by when they must be measured, the first due first; those of ended initiatives by themselves. */
export function deskOf(items: readonly DeskTarget[], today: string): Desk {
  const limit = new Date(`${today}T12:00:00Z`)
  limit.setUTCDate(limit.getUTCDate() + SOON_DAYS)
  const soonest = limit.toISOString().slice(0, 10)
  const desk: Desk = { late: [], soon: [], later: [], ended: [] }
  for (const item of items.toSorted(byDue)) {
    const progress = progressOf(item.target, item.values, today)
    desk[placeOf(item, progress, today, soonest)].push({ ...item, progress })
  }
  return desk
}

function placeOf(item: DeskTarget, progress: Progress, today: string, soonest: string): keyof Desk {
  if (item.initiative.state === 'closed') return 'ended'
  if (isDue(item.target, progress, today)) return 'late'
  const { dueOn } = item.target
  return dueOn !== null && dueOn > today && dueOn <= soonest ? 'soon' : 'later'
}

const byDue = (a: DeskTarget, b: DeskTarget) =>
  (a.target.dueOn ?? '9999').localeCompare(b.target.dueOn ?? '9999') || a.target.id.localeCompare(b.target.id)

export type DeskSentence = { code: 'late' | 'soon' | 'quiet' | 'none'; count: number }

/** The one sentence that matters on the desk of evaluation. */
export function deskHeadline({ late, soon, later, ended }: Desk): DeskSentence {
  if (late.length > 0) return { code: 'late', count: late.length }
  if (soon.length > 0) return { code: 'soon', count: soon.length }
  const all = later.length + ended.length
  return all > 0 ? { code: 'quiet', count: all } : { code: 'none', count: 0 }
}

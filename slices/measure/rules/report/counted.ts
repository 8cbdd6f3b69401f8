import type { CountedRow, PressTimes, ReachGroup } from './report-figure.ts'

/** What the rows of the press say: those with `hits` were due in the period, those with an `amount` (hours) were answered in it. */
export function pressTimesOf(rows: readonly CountedRow[]): Omit<PressTimes, 'from'> {
  const due = rows.flatMap(({ hits }) => hits ?? [])
  const hours = rows.flatMap(({ amount }) => amount ?? []).toSorted((a, b) => a - b)
  const hits = due.reduce((sum, one) => sum + one, 0)
  return {
    asked: due.length,
    inTime: due.length > 0 ? { hits, share: (hits / due.length) * 100 } : null,
    answered: hours.length,
    meanHours: hours.length > 0 ? hours.reduce((sum, one) => sum + one, 0) / hours.length : null,
    medianHours:
      hours.length > 0
        ? (hours[Math.floor((hours.length - 1) / 2)]! + hours[Math.ceil((hours.length - 1) / 2)]!) / 2
        : null,
  }
}

const GROUP = {
  submitted: 'reached',
  delivered: 'reached',
  confirmed: 'reached',
  'on-paper': 'onPaper',
  waiting: 'waiting',
  unreachable: 'lost',
  failed: 'lost',
} as const
type State = keyof typeof GROUP

/** Heads by group, the largest first: whoever a group is, the four parts are its total. */
export function reachGroups(rows: readonly { audience: string; state: string; heads: number }[]): ReachGroup[] {
  const groups = [...Map.groupBy(rows, ({ audience }) => audience)].map(([audience, own]) => {
    const group: ReachGroup = { audience, total: 0, reached: 0, onPaper: 0, waiting: 0, lost: 0 }
    for (const { state, heads } of own) {
      group.total += heads
      group[GROUP[state as State]] += heads
    }
    return group
  })
  return groups.toSorted((a, b) => b.total - a.total || (a.audience < b.audience ? -1 : 1))
}

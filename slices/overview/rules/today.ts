/** One thing that waits for a person. `params` fill its sentences; `at` is a deadline, or since when it has waited. */
export type TodayItem = {
  id: string
  kind:
    | 'approval'
    | 'gate'
    | 'unit-task'
    | 'papers'
    | 'question'
    | 'trouble'
    | 'uncovered'
    | 'ready'
    | 'initiative'
    | 'target'
    | 'follow-up'
    | 'idea'
    | 'case'
    | 'case-given'
    | 'duty-gap'
    | 'inquiry'
    | 'press-answer'
    | 'press-facts'
    | 'support'
    | 'strategy-change'
    | 'report'
    | 'report-by-itself'
    | 'measure-due'
    | 'measure-worse'
    | 'translation'
    | 'translation-check'
    | 'translation-back'
  title: string
  params: Record<string, string | number>
  at: string
  isDeadline: boolean
  /** A dispatch that runs stands still until this is done. */
  isHolding: boolean
  target: {
    page:
      | 'approve'
      | 'message'
      | 'dispatch'
      | 'new-dispatch'
      | 'tasks'
      | 'organisation'
      | 'initiative'
      | 'case'
      | 'press-duty'
      | 'inquiry'
      | 'support'
      | 'follow-ups'
      | 'ideas'
      | 'report'
      | 'indicator'
      | 'translations'
    id: string | null
    /** Of a rota: which duty. */
    duty?: string
  }
}

const URGENT_MS = 2 * 3_600_000

/** What cannot wait: it holds a running dispatch, or its deadline is within two hours. */
export function isUrgent(item: TodayItem, now: Date): boolean {
  return item.isHolding || (item.isDeadline && Date.parse(item.at) - now.getTime() <= URGENT_MS)
}

/** By the clock: deadlines in order, then what has waited longest. What has already held somebody up comes first. */
export function byClock(items: readonly TodayItem[]): TodayItem[] {
  const rank = (item: TodayItem) => (item.isHolding && !item.isDeadline ? 0 : item.isDeadline ? 1 : 2)
  return items.toSorted((a, b) => rank(a) - rank(b) || Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1))
}

export type TodaySections = { urgent: TodayItem[]; later: TodayItem[] }

export function sectionsOf(items: readonly TodayItem[], now: Date): TodaySections {
  const sorted = byClock(items)
  return { urgent: sorted.filter((item) => isUrgent(item, now)), later: sorted.filter((item) => !isUrgent(item, now)) }
}

/** One thing that waits for a person. `params` fill its sentences; `at` is a deadline, or since when it has waited. */
export type TodayItem = {
  id: string
  kind:
    | 'crisis'
    | 'crisis-approval'
    | 'approval'
    | 'principles'
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
      | 'crisis'
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

/** An open crisis, or words that its room waits for: before everything else, whatever the clock says. */
export const isCrisis = (item: TodayItem): boolean => item.kind === 'crisis' || item.kind === 'crisis-approval'

/** What cannot wait: a crisis, what holds a running dispatch, or a deadline within two hours. */
export function isUrgent(item: TodayItem, now: Date): boolean {
  return isCrisis(item) || item.isHolding || (item.isDeadline && Date.parse(item.at) - now.getTime() <= URGENT_MS)
}

/**
 * By the clock: deadlines in order, then what has waited longest. A crisis comes before everything, first the words that wait for a yes; then
 * what has already held somebody up.
 */
export function byClock(items: readonly TodayItem[]): TodayItem[] {
  const rank = (item: TodayItem) => {
    if (item.kind === 'crisis-approval') return 0
    if (item.kind === 'crisis') return 1
    return item.isHolding && !item.isDeadline ? 2 : item.isDeadline ? 3 : 4
  }
  return items.toSorted((a, b) => rank(a) - rank(b) || Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1))
}

export type TodaySections = { urgent: TodayItem[]; later: TodayItem[] }

export function sectionsOf(items: readonly TodayItem[], now: Date): TodaySections {
  const sorted = byClock(items)
  return { urgent: sorted.filter((item) => isUrgent(item, now)), later: sorted.filter((item) => !isUrgent(item, now)) }
}

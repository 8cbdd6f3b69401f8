import { sectionsOf, type TodayItem } from './today.ts'

/** A sentence as code and what fills it. Small counts are written as words (`number.3` → «Tre», `small.3` → «tre»). */
export type Sentence = { code: string; params: { count: number; hour?: number; title?: string } }

/**
 * The one sentence that is true now, made from what waits. Never a name of a page: a crisis that is open is said before
 * anything else; with nothing to do it says so, and tells whether something runs meanwhile.
 */
export function headline(items: readonly TodayItem[], runningCount: number, now: Date): Sentence {
  const { urgent, later } = sectionsOf(items, now)
  const crises = items.filter((item) => item.kind === 'crisis').length
  if (crises > 0) return { code: 'headline.crisis', params: { count: crises } }
  if (urgent.length > 0) {
    const count = urgent.length
    if (urgent.some((item) => !item.isDeadline)) return { code: 'headline.now', params: { count } }
    const last = new Date(Math.max(...urgent.map((item) => Date.parse(item.at))))
    if (last <= now) return { code: 'headline.late', params: { count } }
    return { code: 'headline.before', params: { count, hour: hourAfter(last) } }
  }
  if (later.length > 0) return { code: 'headline.later', params: { count: later.length } }
  if (runningCount > 0) return { code: 'headline.running', params: { count: runningCount } }
  return { code: 'headline.nothing', params: { count: 0 } }
}

/** The lead under it: what the first thing is, and how much the rest of the day holds. */
export function lead(items: readonly TodayItem[], now: Date): Sentence[] {
  const { urgent, later } = sectionsOf(items, now)
  const first = urgent[0] ?? later[0]
  if (!first) return [{ code: 'lead.nothing', params: { count: 0 } }]
  const rest = urgent.length > 0 ? later.length : 0
  const opening = { code: `lead.${first.kind}`, params: { count: 1, title: first.title } }
  return rest > 0 ? [opening, { code: 'lead.rest', params: { count: rest } }] : [opening]
}

/** The whole hour in Norway that comes at or after the moment: 11.30 gives 12, 23.30 gives 24. */
export function hourAfter(at: Date): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Oslo',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(at)
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value ?? 0)
  return part('hour') + (part('minute') > 0 ? 1 : 0)
}

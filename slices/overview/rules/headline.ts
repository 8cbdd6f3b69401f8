import { isLeftWrong, isOpenCrisis, isWrong, SECTIONS, sectionsOf, type TodayItem } from './today.ts'

/**
 * A sentence as code and what fills it. Small counts are written as words (`number.3` → «Tre», `small.3` → «tre»). `message`: the number of
 * what a room has said.
 */
export type Sentence = {
  code: string
  params: { count: number; hour?: number; title?: string; at?: string; message?: number }
}

/**
 * The one sentence that is true now, made from what waits. Never a name of a page: a crisis that is open is said before
 * anything else, with what it asks for; with nothing to do it says so, and tells whether something runs meanwhile.
 */
export function headline(items: readonly TodayItem[], runningCount: number, now: Date): Sentence {
  const sections = sectionsOf(items, now)
  const { urgent, overdue } = sections
  const crises = sections.crisis.filter(isOpenCrisis)
  // Of several open rooms, the one whose words are wrong is named; the lead says how many there are. A closed one comes after them.
  if (crises.length > 0 && isWrong(crises[0]!)) return ofCrisis(crises[0]!)
  if (crises.length === 1) return ofCrisis(crises[0]!)
  if (crises.length > 1) return { code: 'headline.crisis', params: { count: crises.length } }
  const left = sections.crisis.filter(isLeftWrong)
  if (left.length === 1) return ofCrisis(left[0]!)
  if (left.length > 1) return { code: 'headline.crisis-wrong-closed', params: { count: left.length } }
  const pressing = [...sections.crisis, ...urgent]
  if (pressing.length > 0) {
    const count = pressing.length
    if (pressing.some((item) => !item.isDeadline)) return { code: 'headline.now', params: { count } }
    const last = new Date(Math.max(...pressing.map((item) => Date.parse(item.at))))
    if (last <= now) return { code: 'headline.late', params: { count } }
    return { code: 'headline.before', params: { count, hour: hourAfter(last) } }
  }
  if (overdue.length > 0) return { code: 'headline.late', params: { count: overdue.length } }
  if (items.length > 0) return { code: 'headline.later', params: { count: items.length } }
  if (runningCount > 0) return { code: 'headline.running', params: { count: runningCount } }
  return { code: 'headline.nothing', params: { count: 0 } }
}

/** What must be put right, what is asked of the reader, or when more is to be said. */
function ofCrisis({ kind, title, at, params: { number, said, several } }: TodayItem): Sentence {
  const params = { count: 1, title, at, ...(typeof number === 'number' ? { message: number } : {}) }
  if (typeof several === 'number' && several > 1)
    return { code: `headline.${kind}-several`, params: { ...params, count: several } }
  return { code: `headline.${kind === 'crisis' ? `crisis-${said}` : kind}`, params }
}

/** The lead under it: what the first thing is, and how much there is beside what the headline counts. */
export function lead(items: readonly TodayItem[], now: Date): Sentence[] {
  const sections = sectionsOf(items, now)
  const filled = SECTIONS.filter((one) => sections[one].length > 0)
  const first = filled[0] && sections[filled[0]][0]
  if (!first) return [{ code: 'lead.nothing', params: { count: 0 } }]
  const crises = sections.crisis.filter(isOpenCrisis).length
  const counted = isCounted(filled[0]!)
    ? sections.crisis.length + sections.urgent.length || sections.overdue.length
    : items.length
  const opening = {
    code: `lead.${first.kind}`,
    params: { count: isOpenCrisis(first) ? crises : 1, title: first.title, at: first.at },
  }
  const rest = items.length - counted
  const sentences =
    isWrong(first) && crises > 1 ? [opening, { code: 'lead.rooms', params: { count: crises } }] : [opening]
  return rest > 0 ? [...sentences, { code: 'lead.rest', params: { count: rest } }] : sentences
}

/** The headline counts what presses or is over its time; else it counts all. */
const isCounted = (section: string) => section === 'crisis' || section === 'urgent' || section === 'overdue'

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

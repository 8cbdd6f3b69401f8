import { isLeftWrong, isOpenCrisis, isWrong, SECTIONS, sectionsOf, type TodayItem, wordedAs } from './today.ts'

/**
 * A sentence as code and what fills it. Small counts are written as words (`number.3` → «Tre», `small.3` → «tre»). `message`: the number of
 * what a room has said.
 */
export type Sentence = {
  code: string
  params: {
    count: number
    hour?: number
    title?: string
    room?: string
    at?: string
    message?: number
    to?: string
    beside?: string
    languages?: string
  }
}
/** A sentence, and the lines of the list that it speaks of. */
type Spoken = { sentence: Sentence; of: readonly TodayItem[] }

/**
 * The one sentence that is true now, made from what waits. Never a name of a page: a crisis that is open is said before
 * anything else, with what it asks for; with nothing to do it says so, and tells whether something runs meanwhile.
 */
export const headline = (items: readonly TodayItem[], runningCount: number, now: Date): Sentence =>
  first(items, runningCount, now).sentence

function first(items: readonly TodayItem[], runningCount: number, now: Date): Spoken {
  const { crisis, urgent, overdue } = sectionsOf(items, now)
  const crises = crisis.filter(isOpenCrisis)
  // Of several open rooms, the one whose words are wrong is named; the lead says how many there are. A closed one comes after them.
  if (crises.length > 0 && (crises.length === 1 || isWrong(crises[0]!))) return ofCrisis(crises[0]!)
  if (crises.length > 0) return counted('crisis', crises)
  const left = crisis.filter(isLeftWrong)
  if (left.length === 1) return ofCrisis(left[0]!)
  if (left.length > 1) return counted('crisis-wrong-closed', left)
  const pressing = [...crisis, ...urgent]
  if (pressing.length > 0) {
    if (pressing.some((item) => !item.isDeadline)) return counted('now', pressing)
    const last = new Date(Math.max(...pressing.map((item) => Date.parse(item.at))))
    return last <= now ? counted('late', pressing) : counted('before', pressing, { hour: hourAfter(last) })
  }
  if (overdue.length > 0) return counted('late', overdue)
  if (items.length > 0) return counted('later', items)
  if (runningCount > 0) return { sentence: { code: 'headline.running', params: { count: runningCount } }, of: [] }
  return counted('nothing', [])
}

/** What it counts is what it speaks of. */
const counted = (code: string, of: readonly TodayItem[], more: { hour?: number } = {}): Spoken => ({
  sentence: { code: `headline.${code}`, params: { count: of.length, ...more } },
  of,
})

/** What must be put right, what is asked of the reader, or when more is to be said. */
function ofCrisis(item: TodayItem): Spoken {
  const { kind, title, at } = item
  const { number, said, several, to, beside } = item.params
  const params = { count: 1, title, at, ...(typeof number === 'number' ? { message: number } : {}) }
  if (typeof several === 'number' && several > 1)
    return { sentence: { code: `headline.${kind}-several`, params: { ...params, count: several } }, of: [item] }
  if (kind !== 'crisis') return { sentence: { code: `headline.${kind}`, params }, of: [item] }
  // A time that some were given alone says to whom.
  const whom = { ...(typeof to === 'string' ? { to } : {}), ...(typeof beside === 'string' ? { beside } : {}) }
  const code = `headline.crisis-${said}${'to' in whom ? '-to' : ''}${'beside' in whom ? '-beside' : ''}`
  return { sentence: { code, params: { ...params, ...whom } }, of: [item] }
}

/**
 * The lead under it: what the first thing is, by the name of its room where the headline has not said that, and how many lines there are of which neither
 * has spoken.
 */
export function lead(items: readonly TodayItem[], now: Date): Sentence[] {
  const sections = sectionsOf(items, now)
  const [item] = SECTIONS.flatMap((one) => sections[one])
  if (!item) return [{ code: 'lead.nothing', params: { count: 0 } }]
  const crises = sections.crisis.filter(isOpenCrisis)
  const { title, at, params } = item
  const room = typeof params.room === 'string' ? { room: params.room } : {}
  const languages = typeof params.languages === 'string' ? { languages: params.languages } : {}
  const opening = {
    code: `lead.${wordedAs(item)}`,
    params: { count: isOpenCrisis(item) ? crises.length : 1, title, at, ...room, ...languages },
  }
  const rooms =
    crises.length > 1 && isWrong(crises[0]!) ? [{ code: 'lead.rooms', params: { count: crises.length } }] : []
  const spoken = new Set([...first(items, 0, now).of, item, ...(rooms.length > 0 ? crises : [])])
  const count = items.length - spoken.size
  return [opening, ...rooms, ...(count > 0 ? [{ code: 'lead.rest', params: { count } }] : [])]
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

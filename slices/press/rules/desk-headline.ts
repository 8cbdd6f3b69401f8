/** A sentence as code and what fills it; the words stand in the catalogue under `press-desk:`. */
export type DeskSentence = { code: string; params: { count: number; at?: string } }
export type Due = { dueAt: string }

/** The one sentence that is true of the open inquiries now: what is late, when the next answer is due, or that none waits. */
export function deskHeadline(open: readonly Due[], now: Date): DeskSentence {
  const clocks = open.map((one) => one.dueAt).toSorted()
  const late = clocks.filter((clock) => Date.parse(clock) <= now.getTime())
  if (late.length > 0) return { code: 'headline.late', params: { count: late.length, at: late[0]! } }
  const [next] = clocks
  if (!next) return { code: 'headline.none', params: { count: 0 } }
  return { code: 'headline.next', params: { count: clocks.length, at: next } }
}

const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Oslo', dateStyle: 'short' })

/** Do two moments fall on one day in Norway? */
export const isSameDay = (a: Date | string, b: Date | string) => day.format(new Date(a)) === day.format(new Date(b))

export type ClockWord = 'ample' | 'half' | 'late' | 'over'

/** What the clock of an inquiry has said by now. `warned` is the share of the open hours that is used: 0, 50, 80, 100 or more. */
export function clockWord({ dueAt, warned }: Due & { warned: number }, now: Date): ClockWord {
  if (Date.parse(dueAt) <= now.getTime()) return 'over'
  if (warned >= 80) return 'late'
  return warned >= 50 ? 'half' : 'ample'
}

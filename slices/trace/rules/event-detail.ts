/**
 * What may be told of an event: `values` are what its sentence names, a blank where the event has none; `numbers` and `reason` stand
 * beside it. Reasons are words of staff; they go when the event is redacted.
 */
export type EventDetail = {
  values: Record<string, string | number>
  numbers: Record<string, number>
  reason: string | null
  /** It ended before anybody could have it. */
  isNeverOut?: boolean | undefined
}
/** What stands where a sentence names something that the event does not have. */
export const BLANK = '…'

const NUMBERS = [
  'position',
  'total',
  'tasks',
  'heads',
  'left',
  'count',
  'contacts',
  'added',
  'attempts',
  'people',
  'ended',
  'removed',
  'held',
  'noted',
  'notRelevant',
]
const REASONS = ['reason']

/** Picks what is told out of an event's content; ids, and whatever else its sentence does not name, stay out. */
export function eventDetail(content: Record<string, unknown> | null, named: readonly string[]): EventDetail {
  const numbers: Record<string, number> = {}
  for (const key of NUMBERS) {
    const value = content?.[key]
    if (typeof value === 'number' && Number.isFinite(value)) numbers[key] = value
    if (key === 'attempts' && Array.isArray(value)) Object.assign(numbers, attemptCounts(value))
  }
  const reason = REASONS.map((key) => content?.[key]).find((value) => typeof value === 'string' && value.trim() !== '')
  const values = Object.fromEntries(
    named.map((key) => {
      const value = content?.[key]
      return [key, typeof value === 'string' || typeof value === 'number' ? value : BLANK]
    }),
  )
  return { values, numbers, reason: (reason as string | undefined) ?? null, isNeverOut: content?.wasOut === false }
}

/** Of `[recipient, channel, number, state]`: how many, and how many per state (`submitted`, `bounced` …). */
function attemptCounts(attempts: unknown[]): Record<string, number> {
  const counts: Record<string, number> = { attempts: attempts.length }
  for (const attempt of attempts) {
    const state = Array.isArray(attempt) ? attempt.at(-1) : null
    if (typeof state === 'string') counts[state] = (counts[state] ?? 0) + 1
  }
  return counts
}

/** What a sentence names, in order: «Skrev linje {{seq}}» names `seq`. */
export const namedIn = (sentence: string): string[] => [...sentence.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]!)

/** What may be told of an event beside its sentence. Reasons are words of staff; they go when the event is redacted. */
export type EventDetail = { numbers: Record<string, number>; reason: string | null }

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

/** Picks counts and reasons out of an event's content; ids, and whatever else stands there, stay out. */
export function eventDetail(content: Record<string, unknown> | null): EventDetail {
  const numbers: Record<string, number> = {}
  for (const key of NUMBERS) {
    const value = content?.[key]
    if (typeof value === 'number' && Number.isFinite(value)) numbers[key] = value
    if (key === 'attempts' && Array.isArray(value)) Object.assign(numbers, attemptCounts(value))
  }
  const reason = REASONS.map((key) => content?.[key]).find((value) => typeof value === 'string' && value.trim() !== '')
  return { numbers, reason: (reason as string | undefined) ?? null }
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

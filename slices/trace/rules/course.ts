import type { Via } from '../../../kit/kernel/caller.ts'
import { BLANK, type EventDetail } from './event-detail.ts'

export type CourseEvent = {
  seq: number
  id: string
  name: string
  subject: string
  actor: string
  at: Date
  via: Via | null
  detail: EventDetail
  isRedacted: boolean
  isShielded: boolean
}

/** One line of a course: an event, or several of the same kind in a row, told together. */
export type CourseLine = CourseEvent & { until: Date; events: number }

/** Written once per batch or recipient: a reader wants their sum, not each. */
const TOLD_TOGETHER = [
  'dispatch.attempts-recorded',
  'dispatch.attempts-unknown',
  'dispatch.confirmed',
  'dispatch.answered',
  'dispatch.asked-back',
  'dispatch.bounced',
  'message.saved',
]
/** How far apart two of them may be to be told together. */
const WITHIN_MS = 60 * 60_000

/** Draws a course in order of the log; what comes in masses becomes one line with its sums. */
export function courseOf(events: CourseEvent[]): CourseLine[] {
  const lines: CourseLine[] = []
  const open = new Map<string, CourseLine>()
  for (const event of events) {
    const key = `${event.name} ${event.subject} ${event.actor}`
    const together = TOLD_TOGETHER.includes(event.name) && !event.isRedacted ? open.get(key) : undefined
    if (together && event.at.getTime() - together.until.getTime() <= WITHIN_MS) {
      together.until = event.at
      together.events++
      addTo(together.detail, event.detail)
      continue
    }
    const line = {
      ...event,
      detail: { ...event.detail, values: { ...event.detail.values }, numbers: { ...event.detail.numbers } },
      until: event.at,
      events: 1,
    }
    lines.push(line)
    if (TOLD_TOGETHER.includes(event.name)) open.set(key, line)
    // A decision between two batches parts them: what came before it and what came after are two lines.
    else open.clear()
  }
  return lines
}

/** Sums the figures; of what the sentence names, what is not the same in both becomes a blank. */
function addTo(sum: EventDetail, { numbers, values }: EventDetail): void {
  for (const [name, value] of Object.entries(numbers)) sum.numbers[name] = (sum.numbers[name] ?? 0) + value
  for (const [name, value] of Object.entries(values)) if (sum.values[name] !== value) sum.values[name] = BLANK
}

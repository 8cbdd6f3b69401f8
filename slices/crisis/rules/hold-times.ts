import { askAt, passAt } from './promise.ts'
import { isFollowing, type StatementState } from './statement.ts'

const MINUTE = 60_000

/** Since when what is public waits for own staff, when leaders are asked, and when it goes where one has said that it may. */
export type HoldTimes = { since: Date; ask: Date; pass: Date }

type Timed = { state: StatementState; out_by: Date | null; released_at: Date | null }
type TimedPart = { languages: readonly string[]; released_at: Date | null }
type Clock = { staff_minutes: number; margin_seconds: number }

/**
 * What leaves at once has the times of its statement while that is on its way. What follows in more languages has own staff's time from
 * when it was handed over itself, and only when the statement is out. Null: no clock runs for it.
 */
export function holdTimes(statement: Timed, part: TimedPart, clock: Clock): HoldTimes | null {
  const { state, out_by: outBy } = statement
  const { staff_minutes: minutes, margin_seconds: margin } = clock
  if (isFollowing(part)) {
    const since = state === 'out' ? part.released_at : null
    return since && { since, ask: askAt(since, null, minutes), pass: new Date(since.getTime() + minutes * MINUTE) }
  }
  const since = state === 'going' ? statement.released_at : null
  if (!since || !outBy) return null
  const ask = askAt(since, outBy, minutes)
  // However soon it is promised, every channel to own staff has its quarter first.
  return { since, ask, pass: new Date(Math.max(passAt(outBy, margin).getTime(), ask.getTime())) }
}

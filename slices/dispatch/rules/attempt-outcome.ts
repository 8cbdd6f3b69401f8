import { type HandOff, isTry } from '../../../kit/kernel/hand-off.ts'
import { nextTryAt, type Tried } from '../../../kit/kernel/retry.ts'
import type { AttemptState } from './recipient-state.ts'

export type AttemptStanding = {
  state: AttemptState
  response: string
  dueAt: Date | null
  isRetry: boolean
  /** It counts as a try. */
  isTry: boolean
}

/** Where an attempt stands after a hand-over. A temporary refusal waits and tries again; when it has tried enough, it counts as refused. */
export function attemptStanding(outcome: HandOff, attempt: Tried, now: Date): AttemptStanding {
  const stand = (state: AttemptState, response: string): AttemptStanding => ({
    state,
    response,
    dueAt: null,
    isRetry: false,
    isTry: true,
  })
  if (outcome.kind === 'accepted') return stand('submitted', outcome.response)
  if (outcome.kind === 'uncertain') return stand('unknown', outcome.reason)
  const { response, retryAfter = 0 } = outcome
  if (outcome.permanent) return stand('bounced', response)
  const counts = isTry(outcome)
  const dueAt = nextTryAt({ ...attempt, tries: attempt.tries + 1 }, now)
  if (!dueAt) return stand('bounced', response)
  const asked = counts ? 0 : now.getTime() + retryAfter * 1000
  return {
    state: 'prepared',
    response,
    dueAt: new Date(Math.max(dueAt.getTime(), asked)),
    isRetry: true,
    isTry: counts,
  }
}

import { TOO_EARLY } from '../../../kit/kernel/http-hand-off.ts'
import { nextTryAt, type Tried } from '../../../kit/kernel/retry.ts'
import type { AttemptState } from './recipient-state.ts'

/** What a channel says about one hand-over; the clients' `HandOff` fits. `reference` is the channel's own. */
export type Outcome =
  | { kind: 'accepted'; response: string; reference?: string }
  | { kind: 'refused'; permanent: boolean; response: string; code?: number; retryAfter?: number }
  | { kind: 'uncertain'; reason: string }

export type AttemptStanding = {
  state: AttemptState
  response: string
  dueAt: Date | null
  isRetry: boolean
  /** It counts as a try; a channel that works and asks us to wait has not refused. */
  isTry: boolean
}

/** Where an attempt stands after a hand-over. A temporary refusal waits and tries again; when it has tried enough, it counts as refused. */
export function attemptStanding(outcome: Outcome, attempt: Tried, now: Date): AttemptStanding {
  const stand = (state: AttemptState, response: string): AttemptStanding => ({
    state,
    response,
    dueAt: null,
    isRetry: false,
    isTry: true,
  })
  if (outcome.kind === 'accepted') return stand('submitted', outcome.response)
  if (outcome.kind === 'uncertain') return stand('unknown', outcome.reason)
  const { response, code = 0, retryAfter = 0 } = outcome
  if (outcome.permanent) return stand('bounced', response)
  const isTry = !TOO_EARLY.includes(code)
  const dueAt = nextTryAt({ ...attempt, tries: attempt.tries + 1 }, now)
  if (!dueAt) return stand('bounced', response)
  const asked = isTry ? 0 : now.getTime() + retryAfter * 1000
  return { state: 'prepared', response, dueAt: new Date(Math.max(dueAt.getTime(), asked)), isRetry: true, isTry }
}

import type { AttemptState } from './recipient-state.ts'
import { nextTryAt, type Tried } from './retry.ts'

/** What a channel says about one hand-over; the clients' `HandOff` fits. `reference` is the channel's own. */
export type Outcome =
  | { kind: 'accepted'; response: string; reference?: string }
  | { kind: 'refused'; permanent: boolean; response: string; retryAfter?: number }
  | { kind: 'uncertain'; reason: string }

export type AttemptStanding = { state: AttemptState; response: string; dueAt: Date | null; isRetry: boolean }

/** Where an attempt stands after a hand-over. A temporary refusal waits and tries again; when it has tried enough, it counts as refused. */
export function attemptStanding(outcome: Outcome, attempt: Tried, now: Date): AttemptStanding {
  if (outcome.kind === 'accepted')
    return { state: 'submitted', response: outcome.response, dueAt: null, isRetry: false }
  if (outcome.kind === 'uncertain') return { state: 'unknown', response: outcome.reason, dueAt: null, isRetry: false }
  const { response } = outcome
  if (outcome.permanent) return { state: 'bounced', response, dueAt: null, isRetry: false }
  const dueAt = nextTryAt({ ...attempt, tries: attempt.tries + 1 }, now)
  return dueAt
    ? { state: 'prepared', response, dueAt, isRetry: true }
    : { state: 'bounced', response, dueAt: null, isRetry: false }
}

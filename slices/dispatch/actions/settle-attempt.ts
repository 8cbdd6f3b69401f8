import type { HandOff } from '../../../kit/kernel/hand-off.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { attemptStanding } from '../rules/attempt-outcome.ts'
import { recipientStanding } from '../rules/recipient-state.ts'
import type { Channel } from '../rules/wave.ts'
import type { AttemptResult, ClaimedAttempt } from '../store/ledger.ts'
import { recipientFacts } from '../store/settle-store.ts'

/**
 * From what the channel said to what the ledger writes. The common case (accepted) needs no question to the database: a
 * recipient who is handed over is submitted, unless already further on, which the ledger's statement respects.
 */
export async function settleAttempt(
  varde: Varde,
  channel: Channel,
  attempt: ClaimedAttempt,
  outcome: HandOff,
): Promise<AttemptResult> {
  const at = varde.now()
  const { state, response, dueAt, isTry } = attemptStanding(outcome, attempt, at)
  const providerRef = outcome.kind === 'accepted' ? (outcome.reference ?? null) : null
  const result = { attempt, channel, state, response, providerRef, dueAt, isTry, at }
  if (state === 'submitted') return { ...result, recipientState: 'submitted', recipientReason: null, next: null }
  const facts = await recipientFacts(varde.db, attempt.recipientId)
  const attempts = facts.attempts.map((fact) =>
    fact.channel === channel && fact.number === attempt.number ? { ...fact, state } : fact,
  )
  const standing = recipientStanding({ ...facts, attempts })
  return { ...result, recipientState: standing.state, recipientReason: standing.reason, next: standing.next }
}

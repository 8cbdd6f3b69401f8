import type { Channel, RecipientState } from './wave.ts'

export const ATTEMPT_STATES = ['prepared', 'submitted', 'delivered', 'bounced', 'unknown'] as const
export type AttemptState = (typeof ATTEMPT_STATES)[number]

export type AttemptFact = { channel: Channel; number: number; state: AttemptState }

export type RecipientFacts = {
  excluded: string | null
  isConfirmed: boolean
  isOnPaper: boolean
  /** Best first; empty when we have no address at all. */
  channels: Channel[]
  attempts: AttemptFact[]
  /** The dispatch ended before this recipient's turn: `too-late` or `stopped`. */
  endedBy: string | null
}

/** The state and, where nobody was reached, why. `next` is the channel to try now, when there is one. */
export type Standing = {
  state: RecipientState
  reason: string | null
  next: { channel: Channel; number: number } | null
}

/** An unknown e-mail may be tried once more: the receiver can drop it by its Message-ID. An SMS cannot be dropped. */
const TRIES: Record<Channel, number> = { email: 2, sms: 1, print: 1 }

/** The one function that says where a recipient stands, from everything the ledger knows of them. */
export function recipientStanding(facts: RecipientFacts): Standing {
  const { attempts } = facts
  const has = (state: AttemptState) => attempts.some((attempt) => attempt.state === state)
  const stand = (state: RecipientState, reason: string | null = null): Standing => ({ state, reason, next: null })
  if (facts.excluded) return stand('excluded', facts.excluded)
  if (facts.isConfirmed) return stand('confirmed')
  if (facts.isOnPaper) return stand('on-paper')
  if (has('delivered')) return stand('delivered')
  if (has('submitted')) return stand('submitted')
  if (facts.endedBy) return stand('failed', facts.endedBy)
  if (has('prepared')) return stand('waiting')
  if (facts.channels.length === 0) return stand('unreachable', 'no-address')
  const next = nextTry(facts)
  if (next) return { state: 'waiting', reason: null, next }
  return has('unknown') ? stand('failed', 'uncertain') : stand('unreachable', 'bounced')
}

function nextTry({ channels, attempts }: RecipientFacts): Standing['next'] {
  const hasLeft = (channel: Channel) =>
    channels.includes(channel) && !attempts.some((attempt) => attempt.channel === channel)
  for (const channel of channels) {
    const made = attempts.filter((attempt) => attempt.channel === channel)
    if (made.length === 0) return { channel, number: 1 }
    const last = made.reduce((a, b) => (a.number > b.number ? a : b))
    if (last.state === 'unknown' && last.number < TRIES[channel]) return { channel, number: last.number + 1 }
    // What may already have reached a telephone is not sent there again: the unit tells them on paper, or a person decides.
    if (last.state === 'unknown') return hasLeft('print') ? { channel: 'print', number: 1 } : null
  }
  return null
}

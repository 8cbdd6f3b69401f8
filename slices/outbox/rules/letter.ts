/** What somebody may be reached by. */
export const CHANNELS = ['email', 'sms', 'voice'] as const
export type Channel = (typeof CHANNELS)[number]

/** Crisis goes before ordinary, and ordinary before bulk. */
export const LANES = ['crisis', 'ordinary', 'bulk'] as const
export type Lane = (typeof LANES)[number]

/**
 * `sent`: the server or gateway took it, and has said nothing else since. `bounced`: it came back. `given-up`: refused, for good or for too
 * long. `ended`: there was nobody to tell any more.
 */
export type LetterState = 'waiting' | 'sending' | 'sent' | 'bounced' | 'given-up' | 'ended'

/** One letter as its kind knows it: what it is about, and to whom, by ids of the kind's own slice. */
export type Letter = {
  id: string
  kind: string
  subject: string
  /** Empty where a subject has one receiver. */
  recipient: string
  channel: Channel
  lane: Lane
  /** Which try this is; 1 is the first. */
  tries: number
  firstDueAt: Date
  notAfter: Date | null
  messageId: string | null
}

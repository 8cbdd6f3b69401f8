import type { Outcome } from './attempt-outcome.ts'

/** Channels that a server of somebody else's takes. */
export const SERVED_CHANNELS = ['email', 'sms'] as const
export type ServedChannel = (typeof SERVED_CHANNELS)[number]

/** A channel that takes nothing: how many wait for it, since when, when it was last tried, and when it is tried again; null: now, or any moment. */
export type Refusing = { channel: ServedChannel; waiting: number; since: Date; triedAt: Date; nextAt: Date | null }
/** The same as a page gets it. */
export type RefusingShown = Omit<Refusing, 'since' | 'triedAt' | 'nextAt'> &
  Record<'since' | 'triedAt', string> & { nextAt: string | null }

export const shownRefusing = ({ since, triedAt, nextAt, ...one }: Refusing): RefusingShown => ({
  ...one,
  ...{ since: since.toISOString(), triedAt: triedAt.toISOString(), nextAt: nextAt?.toISOString() ?? null },
})

/** What was last written of a channel. */
export type Noted = { takes: boolean; at: number }

/** A channel that works is noted so often; one that does not, more often, so that a page can say when it was last tried. */
const TAKES_MS = 10_000
const REFUSES_MS = 1000

/** Does the server itself answer? A recipient that it will not have is an answer; asking us to come back, or silence, is none. */
export const takesWords = (outcome: Outcome): boolean =>
  outcome.kind === 'accepted' || (outcome.kind === 'refused' && outcome.permanent)

/** Is this worth a write? A change always is. */
export const isNews = (takes: boolean, noted: Noted | null, at: number): boolean =>
  noted === null || noted.takes !== takes || at - noted.at >= (takes ? TAKES_MS : REFUSES_MS)

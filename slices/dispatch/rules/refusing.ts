import type { ServedChannel } from '../../../kit/kernel/served-channel.ts'

/** A channel that takes nothing: how many wait for it, since when, when it was last tried, and when it is tried again; null: now, or any moment. */
export type Refusing = { channel: ServedChannel; waiting: number; since: Date; triedAt: Date; nextAt: Date | null }
/** The same as a page gets it. */
export type RefusingShown = Omit<Refusing, 'since' | 'triedAt' | 'nextAt'> &
  Record<'since' | 'triedAt', string> & { nextAt: string | null }

export const shownRefusing = ({ since, triedAt, nextAt, ...one }: Refusing): RefusingShown => ({
  ...one,
  ...{ since: since.toISOString(), triedAt: triedAt.toISOString(), nextAt: nextAt?.toISOString() ?? null },
})

import type { World } from './a-world.ts'
import type { Done } from './done.ts'
import type { Random } from './random.ts'

/**
 * What must be zero. `falseLeft`: words left, or became public, that were not confirmed at that moment. `twoTruths`: two pages say
 * different things. `pastPromises`: a time was promised that had passed. `countedTwice`: somebody is counted twice, or got the same words twice.
 * `noApprover`: nobody could say yes while somebody of the line was there. `logUnreadable`: a line of the log, or the whole of it, cannot be
 * read. `outOfOrder`: the press or the public had words before own staff, or somebody older words after newer. `stuck`: words that nothing carries on and nobody is told of. `byOldSignIn`: a grave act by somebody who had not just proved who they are. `letGoElsewhere`: what a room has on its way was stopped, opened or sent past own staff at *Utsending*.
 */
export const COUNTS = [
  'falseLeft',
  'twoTruths',
  'pastPromises',
  'countedTwice',
  'noApprover',
  'logUnreadable',
  'outOfOrder',
  'stuck',
  'byOldSignIn',
  'letGoElsewhere',
] as const
export type Count = (typeof COUNTS)[number]
export type Counts = Record<Count, number>
export const noCounts = (): Counts => Object.fromEntries(COUNTS.map((count) => [count, 0])) as Counts

/** What has been looked at already: publications, and texts in a state that they stay in. */
export type Seen = {
  published: Set<string>
  settled: Set<string>
  /** How often the queues were due, and what followers and the intranet have got. */
  turns: number
  carried: number
  /** How often the channels ran and everything was compared, and what came to people: how much, how often to each way of each, which words to which address, and the newest that an address has. */
  delivered: number
  compared: number
  letters: number
  had: Map<string, number>
  read: Set<string>
  newest: Map<string, number>
  /** All that came to anybody of these rooms, in order. */
  came: Came[]
}
/** What somebody got, as they have it: everything that it says, each way on one line. */
export type Came = { to: string; way: 'email' | 'sms' | 'news' | 'intranet'; title: string; says: string[] }
/** One course as those who look at it have it. `fault` counts, and says where. */
export type Here = World & {
  random: Random
  crisisId: string
  seen: Seen
  /** What each statement promised as it was written, by its number. */
  promised: Map<number, Date>
  done: Done
  /** The rooms that are walked beside it: what comes to people may be of any of them. */
  beside: Here[]
  fault: (count: Count, what: string) => void
}

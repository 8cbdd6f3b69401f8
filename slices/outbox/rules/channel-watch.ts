import { type HandOff, HERE } from '../../../kit/kernel/hand-off.ts'

/** What was last written of a channel. */
export type Noted = { takes: boolean; at: number }

/** A channel that works is noted so often; one that does not, more often, so that a page can say when it was last tried. */
const TAKES_MS = 10_000
const REFUSES_MS = 1000
/** A server that has had something in hand for so long, and taken nothing meanwhile, does not answer. */
export const SILENT_MS = 15_000

/** RFC 3463: a mailbox that is full or busy for now, which says nothing of the server. */
const ABOUT_MAILBOX = /\b4\.2\.\d/

/** Does the server itself answer? A recipient that it will not have is an answer; asking us to come back, or silence, is none. Null: it was not asked. */
export function takesWords(end: HandOff): boolean | null {
  if (end.kind !== 'refused') return end.kind === 'accepted'
  if (end.code === HERE) return null
  return end.permanent || ABOUT_MAILBOX.test(end.response)
}

/** A server that takes one and refuses the next is not asked anew by all at each turn. */
const [SHORTEST_MS, PAUSE_MS] = [1000, 20_000]

/** It takes again: is what it refused meanwhile to be tried now, not at the end of its pause? Milliseconds: since when it refused, and when that was done last. */
export const isBack = (refusedAt: number, lastBackAt: number, at: number): boolean =>
  at - refusedAt >= SHORTEST_MS && at - lastBackAt >= PAUSE_MS

/** Is this worth a write? A change always is. */
export const isNews = (takes: boolean, noted: Noted | null, at: number): boolean =>
  noted === null || noted.takes !== takes || at - noted.at >= (takes ? TAKES_MS : REFUSES_MS)

/** Does it answer nobody? `since`: when each of those in hand was handed over; `takenAt`: when anything was taken last. Milliseconds of one clock. */
export const isSilent = (since: Iterable<number>, takenAt: number, at: number, silentMs = SILENT_MS): boolean =>
  Math.min(...since) <= at - silentMs && takenAt <= at - silentMs

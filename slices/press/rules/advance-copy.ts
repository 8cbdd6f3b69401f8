import type { Caller } from '../../../kit/kernel/caller.ts'
import { may, mayAnywhere } from '../../../kit/kernel/rights/may.ts'

/** Longer than this ahead, it is no embargo any more. */
const FURTHEST_MS = 31 * 24 * 3_600_000

/** May the caller give a text of this unit to an outlet before it is public? Null: of any unit at all. */
export const mayGiveAdvance = (caller: Caller, unitId: string | null) =>
  unitId === null ? mayAnywhere(caller, 'press.give-advance') : may(caller, 'press.give-advance', unitId)

export type AdvanceFault =
  | 'advance-not-ready'
  | 'advance-not-for-press'
  | 'advance-public'
  | 'advance-past'
  | 'advance-far'

/** Why a text cannot be given under embargo; null when it can. Instants in milliseconds. */
export function advanceFault(about: {
  isApproved: boolean
  audienceKinds: readonly string[]
  isPublic: boolean
  embargoUntil: number
  now: number
}): AdvanceFault | null {
  if (!about.isApproved) return 'advance-not-ready'
  if (!about.audienceKinds.some((kind) => kind === 'press' || kind === 'public')) return 'advance-not-for-press'
  if (about.isPublic) return 'advance-public'
  if (about.embargoUntil <= about.now) return 'advance-past'
  return about.embargoUntil > about.now + FURTHEST_MS ? 'advance-far' : null
}

type Copy = { state: string; embargoUntil: string }

/** By the date alone: what became of the copy is another matter. */
export const isEmbargoOver = ({ embargoUntil }: Copy, now: Date): boolean => new Date(embargoUntil) <= now

/** Has an outlet the text, or may have, and must keep it until later? One that has not gone, never goes or was called back is with nobody. */
export const isOutUnderEmbargo = (copy: Copy, now: Date): boolean =>
  (copy.state === 'sent' || copy.state === 'unsure') && !isEmbargoOver(copy, now)

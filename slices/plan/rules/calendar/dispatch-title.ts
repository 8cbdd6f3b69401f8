import type { Caller } from '../../../../kit/kernel/caller.ts'
import { may } from '../../../../kit/kernel/rights/may.ts'

export type DispatchStanding = {
  unitId: string
  ownerId: string
  /** A wave has opened. */
  isOut: boolean
  /** It stands in the press room. */
  isPublic: boolean
}

/**
 * May the caller read what a dispatch in the calendar is called? That something goes out then, and to whom, is everyone’s, so that nobody
 * plans in the dark; its title is the text’s own, and follows the rule of the dispatch itself (a test holds the two together).
 */
export const maySeeTitle = (caller: Caller, { unitId, ownerId, isOut, isPublic }: DispatchStanding): boolean =>
  isPublic || caller.id === ownerId || may(caller, isOut ? 'dispatch.see-out' : 'dispatch.see', unitId)

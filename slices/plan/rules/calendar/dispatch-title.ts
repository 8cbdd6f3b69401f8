import { type Caller, type Duty, holdsDuty } from '../../../../kit/kernel/caller.ts'

/** Duties that follow a dispatch from the plan on, and those that follow it when it has reached somebody. */
const ALWAYS: readonly Duty[] = [
  'leader',
  'communication-leader',
  'communication-adviser',
  'press-contact',
  'press-contact-alternate',
  'administrator',
]
const AFTERWARDS: readonly Duty[] = ['safety-delegate', 'union-representative', 'notice-poster']

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
  isPublic || caller.id === ownerId || holdsDuty(caller, isOut ? [...ALWAYS, ...AFTERWARDS] : ALWAYS, unitId)

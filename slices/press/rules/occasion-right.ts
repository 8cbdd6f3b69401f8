import type { Caller } from '../../../kit/kernel/caller.ts'
import { may, unitsWhere } from '../../../kit/kernel/rights/may.ts'

/** May the caller make, change, cancel an occasion of this unit, and decide who comes? */
export const keepsOccasion = (caller: Caller, unitId: string) => may(caller, 'press.keep-occasion', unitId)

/** What is not public yet is for those who keep it: what somebody is asked to come to may be the news itself. */
export const seesOccasion = (caller: Caller, { unitId, isPublic }: { unitId: string; isPublic: boolean }) =>
  isPublic || keepsOccasion(caller, unitId)

/** Units in which the caller may make one; null for all. */
export const occasionUnits = (caller: Caller): string[] | null => unitsWhere(caller, 'press.keep-occasion')

import { type Caller, type Duty, holdsDuty } from '../../../kit/kernel/caller.ts'
import { keepsRoom } from './room-right.ts'

const OF_THE_UNIT: readonly Duty[] = ['leader', 'press-contact', 'press-contact-alternate']

/** May the caller make, change, cancel an occasion of this unit, and decide who comes? */
export const keepsOccasion = (caller: Caller, unitId: string) =>
  keepsRoom(caller) || holdsDuty(caller, OF_THE_UNIT, unitId)

/** What is not public yet is for those who keep it: what somebody is asked to come to may be the news itself. */
export const seesOccasion = (caller: Caller, { unitId, isPublic }: { unitId: string; isPublic: boolean }) =>
  isPublic || keepsOccasion(caller, unitId)

/** Units in which the caller may make one; null for all. */
export function occasionUnits(caller: Caller): string[] | null {
  if (keepsRoom(caller)) return null
  const held = caller.duties.filter(({ duty }) => OF_THE_UNIT.includes(duty))
  return [...new Set(held.flatMap(({ unitIds }) => unitIds))]
}

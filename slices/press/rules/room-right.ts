import type { Caller } from '../../../kit/kernel/caller.ts'
import { may, mayAnywhere } from '../../../kit/kernel/rights/may.ts'

/** May the caller say which languages the press room is to have? It is the agency's, so no unit counts. */
export const setsRoomLanguages = (caller: Caller) => mayAnywhere(caller, 'press.set-room-languages')
/** May the caller write what speaks for this unit in the press room? Somebody else says yes to it. */
export const writesRoom = (caller: Caller, unitId: string) => may(caller, 'press.write-room', unitId)
/** May the caller see what stands there, and what it lacks? */
export const readsRoom = (caller: Caller) => mayAnywhere(caller, 'press.read-room')

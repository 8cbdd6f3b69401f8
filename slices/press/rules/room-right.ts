import type { Caller } from '../../../kit/kernel/caller.ts'
import { mayAnywhere } from '../../../kit/kernel/rights/may.ts'

/** May the caller fill the press room: facts, pictures, events? It is the agency's, so no unit counts. */
export const keepsRoom = (caller: Caller) => mayAnywhere(caller, 'press.keep-room')
/** May the caller see what stands there, and what it lacks? */
export const readsRoom = (caller: Caller) => mayAnywhere(caller, 'press.read-room')

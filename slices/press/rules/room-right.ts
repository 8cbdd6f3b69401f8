import { type Caller, type Duty, holdsDuty } from '../../../kit/kernel/caller.ts'

const KEEPS: readonly Duty[] = ['communication-leader', 'communication-adviser']
const READS: readonly Duty[] = [...KEEPS, 'leader', 'press-contact', 'press-contact-alternate']

/** May the caller fill the press room: facts, pictures, events? It is the agency's, so no unit counts. */
export const keepsRoom = (caller: Caller) => holdsDuty(caller, KEEPS, null)
/** May the caller see what stands there, and what it lacks? */
export const readsRoom = (caller: Caller) => holdsDuty(caller, READS, null)

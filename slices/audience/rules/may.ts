import type { Caller } from '../../../kit/kernel/caller.ts'
import { may, mayAnywhere, mayEverywhere } from '../../../kit/kernel/rights/may.ts'

/** Communication advisers and administrators, wherever they sit, tend groups, contacts, segments and imports. */
export const mayTend = (caller: Caller): boolean => mayAnywhere(caller, 'audience.tend')

/** Those who see the audience at all: everybody who plans or answers for a message. */
export const mayLook = (caller: Caller): boolean => mayAnywhere(caller, 'audience.look')

/** Names and addresses show to those who plan, approve or answer the press; to count heads or post a notice nobody needs them. */
export const maySeeContacts = (caller: Caller): boolean => mayAnywhere(caller, 'audience.see-contacts')

/** A unit's head counts are set by the unit itself, or by those who tend the audience there or above. */
export const maySetHeads = (caller: Caller, unitId: string): boolean => may(caller, 'audience.set-heads', unitId)

/** Addresses of relatives show to administrators alone. */
export const maySeeSubscribers = (caller: Caller): boolean => mayAnywhere(caller, 'audience.see-subscribers')

/**
 * Union office is special-category data: administrators, union representatives, and the communication staff of the
 * directorate. `directorateIds` are the ids of units of that kind.
 */
export const maySeeUnionOffice = (caller: Caller, directorateIds: string[]): boolean =>
  mayEverywhere(caller, 'audience.see-union-office') ||
  directorateIds.some((id) => may(caller, 'audience.see-union-office', id))

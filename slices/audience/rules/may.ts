import { type Caller, type Duty, holdsDuty } from '../../../kit/kernel/caller.ts'

const TENDERS: Duty[] = ['administrator', 'communication-leader', 'communication-adviser']
const COUNTERS: Duty[] = [...TENDERS, 'leader', 'relatives-liaison', 'notice-poster']

/** Communication advisers and administrators, wherever they sit, tend groups, contacts, segments and imports. */
export const mayTend = (caller: Caller): boolean => holdsDuty(caller, TENDERS, null)

/** Those who see the audience at all: everybody who plans or answers for a message. */
export const mayLook = (caller: Caller): boolean =>
  holdsDuty(caller, [...COUNTERS, 'press-contact', 'press-contact-alternate'], null)

/** Names and addresses show to those who plan, approve or answer the press; to count heads or post a notice nobody needs them. */
export const maySeeContacts = (caller: Caller): boolean =>
  holdsDuty(caller, [...TENDERS, 'leader', 'press-contact', 'press-contact-alternate'], null)

/** A unit's head counts are set by the unit itself, or by those who tend the audience there or above. */
export const maySetHeads = (caller: Caller, unitId: string): boolean => holdsDuty(caller, COUNTERS, unitId)

/** Addresses of relatives show to administrators alone. */
export const maySeeSubscribers = (caller: Caller): boolean => holdsDuty(caller, ['administrator'], null)

/**
 * Union office is special-category data: administrators, union representatives, and the communication staff of the
 * directorate. `directorateIds` are the ids of units of that kind.
 */
export function maySeeUnionOffice(caller: Caller, directorateIds: string[]): boolean {
  return (
    holdsDuty(caller, ['administrator', 'union-representative'], null) ||
    directorateIds.some((id) => holdsDuty(caller, ['communication-leader', 'communication-adviser'], id))
  )
}

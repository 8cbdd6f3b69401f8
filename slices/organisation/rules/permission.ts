import type { Caller, Duty } from '../../../kit/kernel/caller.ts'
import { holdsDuty } from '../../../kit/kernel/caller.ts'

/** What a caller may do with a unit, its people and its duties. Travels with the data; the actions decide again. */
export const UNIT_ABILITIES = [
  'edit-unit',
  'see-people',
  'edit-people',
  'set-duties',
  'register-absence',
  'see-union-office',
  'see-protected',
] as const
export type UnitAbility = (typeof UNIT_ABILITIES)[number]

const STAFF_DUTIES: readonly Duty[] = ['leader', 'communication-leader', 'communication-adviser']

/** An administrator is one everywhere, whatever unit the duty stands in. */
export function isAdministrator(caller: Caller): boolean {
  return holdsDuty(caller, ['administrator'], null)
}

export function abilitiesIn(caller: Caller, unitId: string): UnitAbility[] {
  if (isAdministrator(caller)) return [...UNIT_ABILITIES]
  if (holdsDuty(caller, STAFF_DUTIES, unitId))
    return ['see-people', 'edit-people', 'set-duties', 'register-absence', 'see-union-office']
  if (holdsDuty(caller, ['union-representative'], unitId)) return ['see-union-office']
  return []
}

/**
 * Which duties the caller may give and take in a unit. Power is never given to oneself or sideways: a leader sets leaders
 * in units below, advisers set the everyday duties, and only an administrator makes administrators.
 */
export function assignableDuties(caller: Caller, unitId: string): Duty[] {
  const everyday: Duty[] = [
    'press-contact',
    'press-contact-alternate',
    'safety-delegate',
    'union-representative',
    'relatives-liaison',
    'notice-poster',
  ]
  if (isAdministrator(caller))
    return ['administrator', 'leader', 'communication-leader', 'communication-adviser', ...everyday]
  if (!holdsDuty(caller, STAFF_DUTIES, unitId)) return []
  const own: Duty[] = holdsDuty(caller, ['leader'], unitId) ? ['communication-adviser', ...everyday] : everyday
  return leadsAbove(caller, unitId) ? ['leader', ...own] : own
}

function leadsAbove(caller: Caller, unitId: string): boolean {
  return caller.duties.some((held) => held.duty === 'leader' && held.unitId !== unitId && held.unitIds.includes(unitId))
}

/**
 * May the caller change this person's name, addresses and place? Whoever can change an address can take over an account,
 * so the record of somebody with more power than oneself is closed.
 */
export function mayEditPerson(
  caller: Caller,
  unitId: string,
  duties: readonly { duty: Duty; unitId: string }[],
): boolean {
  if (isAdministrator(caller)) return true
  if (!holdsDuty(caller, STAFF_DUTIES, unitId)) return false
  return duties.every((held) => !isPowerful(held.duty) || assignableDuties(caller, held.unitId).includes(held.duty))
}

const isPowerful = (duty: Duty) => duty === 'administrator' || STAFF_DUTIES.includes(duty)

/** May the caller see that somebody holds this duty there? Union office shows only to those who need it. */
export function maySeeDuty(caller: Caller, held: { duty: Duty; unitId: string; personId: string }): boolean {
  if (held.duty !== 'union-representative' || held.personId === caller.id) return true
  return abilitiesIn(caller, held.unitId).includes('see-union-office')
}

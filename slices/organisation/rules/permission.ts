import { type Caller, DUTIES, type Duty } from '../../../kit/kernel/caller.ts'
import { may, mayAnywhere } from '../../../kit/kernel/rights/may.ts'
import type { Capability } from '../../../kit/kernel/rights/rights.ts'

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

/** An administrator is one everywhere, whatever unit the duty stands in. */
export const isAdministrator = (caller: Caller): boolean => mayAnywhere(caller, 'access.administer')

export const abilitiesIn = (caller: Caller, unitId: string): UnitAbility[] =>
  UNIT_ABILITIES.filter((ability) => may(caller, `organisation.${ability}`, unitId))

const GIVEN_BY: Record<Duty, Capability> = {
  administrator: 'organisation.give-administrator',
  leader: 'organisation.give-leader',
  'communication-leader': 'organisation.give-communication-leader',
  'communication-adviser': 'organisation.give-communication-adviser',
  'press-contact': 'organisation.give-everyday-duty',
  'press-contact-alternate': 'organisation.give-everyday-duty',
  'safety-delegate': 'organisation.give-everyday-duty',
  'union-representative': 'organisation.give-everyday-duty',
  'relatives-liaison': 'organisation.give-everyday-duty',
  'notice-poster': 'organisation.give-everyday-duty',
}

/** Which duties the caller may give and take in a unit. */
export const assignableDuties = (caller: Caller, unitId: string): Duty[] =>
  DUTIES.filter((duty) => may(caller, GIVEN_BY[duty], unitId))

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
  if (!may(caller, 'organisation.edit-people', unitId)) return false
  return duties.every((held) => !isPowerful(held.duty) || assignableDuties(caller, held.unitId).includes(held.duty))
}

const isPowerful = (duty: Duty) => GIVEN_BY[duty] !== 'organisation.give-everyday-duty'

/** May the caller see a person by name in a list? A protected person shows to those who need it, and to themselves. */
export function maySeePerson(caller: Caller, person: { id: string; unitId: string; isProtected: boolean }): boolean {
  return !person.isProtected || person.id === caller.id || abilitiesIn(caller, person.unitId).includes('see-protected')
}

/** May the caller see who it is that owns, wrote or decided something? Those who work in the same unit know it anyway. */
export const maySeeName = (caller: Caller, person: { id: string; unitId: string; isProtected: boolean }): boolean =>
  maySeePerson(caller, person) ||
  caller.unitId === person.unitId ||
  caller.duties.some(({ unitId }) => unitId === person.unitId)

const SHIELDED = { nb: 'Skjermet navn', nn: 'Skjerma namn', en: 'Shielded name' }

/** What stands in place of the name. */
export const shieldedName = (caller: Caller): string => SHIELDED[caller.language]

/** May the caller see that somebody holds this duty there? Union office shows only to those who need it. */
export function maySeeDuty(caller: Caller, held: { duty: Duty; unitId: string; personId: string }): boolean {
  if (held.duty !== 'union-representative' || held.personId === caller.id) return true
  return abilitiesIn(caller, held.unitId).includes('see-union-office')
}

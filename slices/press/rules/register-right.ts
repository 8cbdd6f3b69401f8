import type { Caller } from '../../../kit/kernel/caller.ts'
import { may, mayAnywhere } from '../../../kit/kernel/rights/may.ts'
import { takesInquiries } from './inquiry.ts'

export const REGISTER_ABILITIES = ['edit', 'export', 'erase'] as const
export type RegisterAbility = (typeof REGISTER_ABILITIES)[number]

/** Where something was asked: the unit that it is about, and the one that answers. */
export type Asked = { unitId: string; ownerUnitId: string }

/**
 * What a caller may do with a journalist. Whoever takes inquiries writes down whom they come from; a person’s whole file is
 * handed out, or erased, by those who answer for the communication of every unit that the person has asked.
 */
export function registerAbilities(caller: Caller, asked: readonly Asked[]): RegisterAbility[] {
  const tendsIn = (unitId: string) => may(caller, 'press.give-out-file', unitId)
  const tends =
    mayAnywhere(caller, 'press.give-out-file') && asked.every((one) => tendsIn(one.unitId) || tendsIn(one.ownerUnitId))
  const can: Record<RegisterAbility, boolean> = { edit: takesInquiries(caller), export: tends, erase: tends }
  return REGISTER_ABILITIES.filter((ability) => can[ability])
}

/**
 * May the caller change an outlet? Texts under embargo go to its address: the desk of the unit that keeps it may, and the agency's, which
 * keeps those of no unit.
 */
export const keepsOutlet = (caller: Caller, unitId: string | null, agencyUnitId: string | null): boolean =>
  [unitId, agencyUnitId].some((id) => id !== null && may(caller, 'press.handle', id))

/** The unit that keeps what the caller writes in: their own where they take inquiries, else one where they do; null for the agency's desk. */
export function keepingUnit(caller: Caller, agencyUnitId: string | null): string | null {
  if (keepsOutlet(caller, null, agencyUnitId)) return null
  const places = [caller.unitId, ...caller.duties.map(({ unitId }) => unitId)]
  return places.find((id) => id !== null && may(caller, 'press.handle', id)) ?? null
}

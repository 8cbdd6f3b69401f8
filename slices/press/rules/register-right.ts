import { type Caller, type Duty, holdsDuty } from '../../../kit/kernel/caller.ts'
import { takesInquiries } from './inquiry.ts'

const TENDS: readonly Duty[] = ['leader', 'communication-leader', 'communication-adviser']
export const REGISTER_ABILITIES = ['edit', 'export', 'erase'] as const
export type RegisterAbility = (typeof REGISTER_ABILITIES)[number]

/**
 * What a caller may do with a journalist. Whoever takes inquiries writes down whom they come from; a person’s whole file is
 * handed out, or erased, by those who answer for the communication.
 */
export function registerAbilities(caller: Caller): RegisterAbility[] {
  const tends = holdsDuty(caller, TENDS, null)
  const can: Record<RegisterAbility, boolean> = { edit: takesInquiries(caller), export: tends, erase: tends }
  return REGISTER_ABILITIES.filter((ability) => can[ability])
}

import { type Caller, type Duty, holdsDuty } from '../../../kit/kernel/caller.ts'

const KEEPERS: readonly Duty[] = ['leader', 'communication-leader', 'communication-adviser']

export const MEASURE_ABILITIES = ['define', 'aim', 'measure', 'retire'] as const
export type MeasureAbility = (typeof MEASURE_ABILITIES)[number]

/** Those who keep an indicator: leaders and the communication staff of the unit that answers for it, and of those above. */
export const mayKeep = (caller: Caller, unitId: string): boolean => holdsDuty(caller, KEEPERS, unitId)

/** Everyone on the staff reads every indicator. A retired one is history, and nobody writes in it. */
export function abilitiesOf(caller: Caller, indicator: { unitId: string; isRetired: boolean }): MeasureAbility[] {
  return mayKeep(caller, indicator.unitId) && !indicator.isRetired ? [...MEASURE_ABILITIES] : []
}

/** What holds for the figures of the whole agency is for those who keep indicators at its top. */
export const maySetForAll = (caller: Caller, topUnitId: string): boolean => holdsDuty(caller, KEEPERS, topUnitId)

/** Does the caller keep indicators anywhere? */
export const mayKeepSome = (caller: Caller): boolean => holdsDuty(caller, KEEPERS, null)

import type { Caller } from '../../../kit/kernel/caller.ts'
import { may, mayAnywhere } from '../../../kit/kernel/rights/may.ts'

export const MEASURE_ABILITIES = ['define', 'aim', 'measure', 'retire'] as const
export type MeasureAbility = (typeof MEASURE_ABILITIES)[number]

/** Those who keep an indicator: leaders and the communication staff of the unit that answers for it, and of those above. */
export const mayKeep = (caller: Caller, unitId: string): boolean => may(caller, 'measure.keep', unitId)

/** Everyone on the staff reads every indicator. A retired one is history, and nobody writes in it. */
export function abilitiesOf(caller: Caller, indicator: { unitId: string; isRetired: boolean }): MeasureAbility[] {
  return mayKeep(caller, indicator.unitId) && !indicator.isRetired ? [...MEASURE_ABILITIES] : []
}

/** What holds for the figures of the whole agency is for those who keep indicators at its top. */
export const maySetForAll = (caller: Caller, topUnitId: string): boolean =>
  may(caller, 'measure.set-for-all', topUnitId)

/** Does the caller keep indicators anywhere? */
export const mayKeepSome = (caller: Caller): boolean => mayAnywhere(caller, 'measure.keep')

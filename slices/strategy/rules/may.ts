import type { Caller } from '../../../kit/kernel/caller.ts'
import { may } from '../../../kit/kernel/rights/may.ts'
import type { Capability } from '../../../kit/kernel/rights/rights.ts'

const mayIn = (caller: Caller, capability: Capability, units: readonly string[]) =>
  caller.kind === 'system' || units.some((unit) => may(caller, capability, unit))

/** The directorate's communication staff write drafts. `directorates` are the ids of units of that kind. */
export const mayEdit = (caller: Caller, directorates: readonly string[]): boolean =>
  mayIn(caller, 'strategy.write', directorates)

/** A leader or communication leader of the directorate puts an edition in force. */
export const mayDecide = (caller: Caller, directorates: readonly string[]): boolean =>
  mayIn(caller, 'strategy.put-in-force', directorates)

export const STRATEGY_ABILITIES = ['edit', 'draft', 'discard', 'import', 'put-in-force'] as const
export type StrategyAbility = (typeof STRATEGY_ABILITIES)[number]

/** What this person may do with the strategy as a whole; the actions decide again. */
export function abilitiesOf(caller: Caller, directorates: readonly string[]): StrategyAbility[] {
  const write: StrategyAbility[] = ['edit', 'draft', 'discard', 'import']
  return [
    ...(mayEdit(caller, directorates) ? write : []),
    ...(mayDecide(caller, directorates) ? (['put-in-force'] as const) : []),
  ]
}

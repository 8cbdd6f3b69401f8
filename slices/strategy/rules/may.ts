import { type Caller, type Duty, holdsDuty } from '../../../kit/kernel/caller.ts'

const EDITORS: Duty[] = ['communication-adviser', 'communication-leader']
const DECIDERS: Duty[] = ['leader', 'communication-leader']

const heldIn = (caller: Caller, duties: Duty[], units: readonly string[]) =>
  caller.kind === 'system' || units.some((unit) => holdsDuty(caller, duties, unit))

/** The directorate's communication staff write drafts. `directorates` are the ids of units of that kind. */
export const mayEdit = (caller: Caller, directorates: readonly string[]): boolean =>
  heldIn(caller, EDITORS, directorates)

/** A leader or communication leader of the directorate puts an edition in force. */
export const mayDecide = (caller: Caller, directorates: readonly string[]): boolean =>
  heldIn(caller, DECIDERS, directorates)

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

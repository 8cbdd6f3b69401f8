import type { Caller } from '../../../kit/kernel/caller.ts'
import { may } from '../../../kit/kernel/rights/may.ts'

export type TaskAbility = 'confirm' | 'see-people'

/** What the caller may do with a task of this unit. */
export function taskAbilities(caller: Caller, unitId: string, state: 'open' | 'done' | 'ended'): TaskAbility[] {
  const abilities: TaskAbility[] = []
  if (state === 'open' && may(caller, 'dispatch.confirm-task', unitId)) abilities.push('confirm')
  if (may(caller, 'dispatch.see-people', unitId)) abilities.push('see-people')
  return abilities
}

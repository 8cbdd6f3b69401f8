import type { Caller } from '../../../kit/kernel/caller.ts'
import { may } from '../../../kit/kernel/rights/may.ts'
import type { TaskState } from './task-state.ts'

export type TaskAbility = 'confirm' | 'take-down' | 'see-people'

/** What the caller may do with a task of this unit. */
export function taskAbilities(caller: Caller, unitId: string, state: TaskState): TaskAbility[] {
  const abilities: TaskAbility[] = []
  if (state === 'open' && may(caller, 'dispatch.confirm-task', unitId)) abilities.push('confirm')
  if (state === 'take-down' && may(caller, 'dispatch.confirm-task', unitId)) abilities.push('take-down')
  if (may(caller, 'dispatch.see-people', unitId)) abilities.push('see-people')
  return abilities
}

import type { Caller } from '../../../kit/kernel/caller.ts'
import { may } from '../../../kit/kernel/rights/may.ts'
import type { TaskState } from './task-state.ts'

export type TaskAbility = 'confirm' | 'take-down' | 'hangs' | 'see-people'

/** A task as nobody has said anything of it. */
export const OPEN_TASK: Task = { kind: 'notice', state: 'open', isDown: false }
type Task = { kind: 'notice' | 'reach'; state: TaskState; isDown: boolean }

/** What the caller may do with a task of this unit. */
export function taskAbilities(caller: Caller, unitId: string, task: Task): TaskAbility[] {
  const abilities = may(caller, 'dispatch.confirm-task', unitId) ? unitMay(task) : []
  if (may(caller, 'dispatch.see-people', unitId)) abilities.push('see-people')
  return abilities
}

/** A notice may hang before anybody has said so: whoever hung it can say so after its words have ended, else nobody is told to take it down. */
function unitMay({ kind, state, isDown }: Task): TaskAbility[] {
  if (state === 'open') return ['confirm']
  if (state === 'take-down') return ['take-down']
  if (isDown) return ['hangs']
  return state === 'ended' && kind === 'notice' ? ['confirm'] : []
}

/** Does the caller confirm what is done in this unit? */
export const mayConfirm = (caller: Caller, unitId: string): boolean => may(caller, 'dispatch.confirm-task', unitId)

/**
 * Is the caller of those who hang it up there? They see it also where its text is for named persons; whoever has a duty in the line above, or
 * is a token, is asked as for the dispatch.
 */
export const hangsThere = (caller: Caller, unitId: string): boolean =>
  caller.kind === 'person' && may(caller, 'dispatch.hang-shielded', unitId)

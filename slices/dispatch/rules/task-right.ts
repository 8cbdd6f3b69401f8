import { type Caller, type Duty, holdsDuty } from '../../../kit/kernel/caller.ts'

const CONFIRM: readonly Duty[] = [
  'notice-poster',
  'leader',
  'relatives-liaison',
  'press-contact',
  'press-contact-alternate',
]
/** People whom no channel reached: by name only to those who lead them or send to them. */
const SEE_PEOPLE: readonly Duty[] = ['leader', 'communication-leader', 'communication-adviser']

export type TaskAbility = 'confirm' | 'see-people'

/** What the caller may do with a task of this unit. */
export function taskAbilities(caller: Caller, unitId: string, state: 'open' | 'done'): TaskAbility[] {
  const abilities: TaskAbility[] = []
  if (state === 'open' && holdsDuty(caller, CONFIRM, unitId)) abilities.push('confirm')
  if (holdsDuty(caller, SEE_PEOPLE, unitId)) abilities.push('see-people')
  return abilities
}

import { type Caller, type Duty, holdsDuty } from '../../../kit/kernel/caller.ts'

const SETS_DUTY: readonly Duty[] = ['leader', 'communication-leader', 'communication-adviser', 'press-contact']
const SEES_GAPS: readonly Duty[] = ['leader', 'communication-leader', 'communication-adviser']
const AT_THE_DESK: readonly Duty[] = [...SETS_DUTY, 'press-contact-alternate']

export const DUTY_ABILITIES = ['edit-duty', 'see-gaps'] as const
export type DutyAbility = (typeof DUTY_ABILITIES)[number]

/** What a caller may do with who answers the press for a unit. */
export function dutyAbilities(caller: Caller, unitId: string): DutyAbility[] {
  const can: Record<DutyAbility, boolean> = {
    'edit-duty': holdsDuty(caller, SETS_DUTY, unitId),
    'see-gaps': holdsDuty(caller, SEES_GAPS, unitId),
  }
  return DUTY_ABILITIES.filter((ability) => can[ability])
}

/** May the caller see the press desk at all? */
export function worksAtDesk(caller: Caller): boolean {
  return holdsDuty(caller, AT_THE_DESK, null)
}

import { type Caller, type Duty, holdsDuty } from '../../../kit/kernel/caller.ts'
import { type AskedDuty, ROTA_DUTIES, type RotaDuty } from './words.ts'

/** Who keeps the rota of each, in the unit or above it. */
const SETS: Record<RotaDuty, readonly Duty[]> = {
  'press-contact': ['leader', 'communication-leader', 'communication-adviser', 'press-contact'],
  leader: ['leader', 'administrator'],
  'relatives-liaison': ['leader', 'communication-leader', 'communication-adviser', 'relatives-liaison'],
  'directorate-desk': ['leader', 'communication-leader', 'communication-adviser'],
}
const SEES_GAPS: readonly Duty[] = ['leader', 'communication-leader', 'communication-adviser']
const AT_THE_DESK: readonly Duty[] = [...SETS['press-contact'], 'press-contact-alternate']

export const DUTY_ABILITIES = ['edit-duty', 'see-gaps'] as const
export type DutyAbility = (typeof DUTY_ABILITIES)[number]

/** What a caller may do with who answers for a unit. */
export function dutyAbilities(caller: Caller, unitId: string, duty: RotaDuty = 'press-contact'): DutyAbility[] {
  const can: Record<DutyAbility, boolean> = {
    'edit-duty': holdsDuty(caller, SETS[duty], unitId),
    'see-gaps': holdsDuty(caller, SEES_GAPS, unitId),
  }
  return DUTY_ABILITIES.filter((ability) => can[ability])
}

/** May the caller see who has the turns of this duty? Those at the press desk, and whoever keeps that rota somewhere. */
export function readsDuty(caller: Caller, duty: RotaDuty = 'press-contact'): boolean {
  return holdsDuty(caller, [...AT_THE_DESK, ...SETS[duty]], null)
}

/** Everybody may ask who answers, but for union office: that somebody holds it shows to those who need it. */
export function seesAnswer(caller: Caller, unitId: string, duty: AskedDuty): boolean {
  const needs: readonly Duty[] = ['administrator', 'union-representative', ...SEES_GAPS]
  return duty !== 'union-representative' || holdsDuty(caller, needs, unitId)
}

/** The duties whose rota this caller may see. */
export const readDuties = (caller: Caller): RotaDuty[] => ROTA_DUTIES.filter((duty) => readsDuty(caller, duty))

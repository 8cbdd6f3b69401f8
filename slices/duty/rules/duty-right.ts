import type { AskedDuty, Caller } from '../../../kit/kernel/caller.ts'
import { may, mayAnywhere } from '../../../kit/kernel/rights/may.ts'
import type { Capability } from '../../../kit/kernel/rights/rights.ts'
import { ROTA_DUTIES, type RotaDuty } from './words.ts'

/** Keeping the rota of each is a right of its own. */
const KEEPS: Record<RotaDuty, Capability> = {
  'press-contact': 'duty.keep-press-rota',
  leader: 'duty.keep-leader-rota',
  'relatives-liaison': 'duty.keep-relatives-rota',
  'directorate-desk': 'duty.keep-desk-rota',
}

export const DUTY_ABILITIES = ['edit-duty', 'see-gaps'] as const
export type DutyAbility = (typeof DUTY_ABILITIES)[number]

/** What a caller may do with who answers for a unit. */
export function dutyAbilities(caller: Caller, unitId: string, duty: RotaDuty = 'press-contact'): DutyAbility[] {
  const can: Record<DutyAbility, boolean> = {
    'edit-duty': may(caller, KEEPS[duty], unitId),
    'see-gaps': may(caller, 'duty.see-gaps', unitId),
  }
  return DUTY_ABILITIES.filter((ability) => can[ability])
}

/** May the caller see who has the turns of this duty? Those at the press desk, and whoever keeps that rota somewhere. */
export function readsDuty(caller: Caller, duty: RotaDuty = 'press-contact'): boolean {
  return mayAnywhere(caller, 'duty.read-rotas') || mayAnywhere(caller, KEEPS[duty])
}

/** Everybody may ask who answers, but for union office: that somebody holds it shows to those who need it. */
export function seesAnswer(caller: Caller, unitId: string, duty: AskedDuty): boolean {
  return duty !== 'union-representative' || may(caller, 'duty.see-union-answer', unitId)
}

/** The duties whose rota this caller may see. */
export const readDuties = (caller: Caller): RotaDuty[] => ROTA_DUTIES.filter((duty) => readsDuty(caller, duty))

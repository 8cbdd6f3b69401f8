import type { Caller } from '../../../../kit/kernel/caller.ts'
import { mayKeep } from '../measure-right.ts'
import type { SurveyState } from './survey.ts'

export const SURVEY_ABILITIES = [
  'write',
  'open',
  'reword',
  'enter',
  'invite',
  'close',
  'round',
  'weigh',
  'texts',
  'value',
] as const
export type SurveyAbility = (typeof SURVEY_ABILITIES)[number]

const BY_STATE: Record<SurveyState, readonly SurveyAbility[]> = {
  draft: ['write', 'open'],
  open: ['reword', 'enter', 'invite', 'close'],
  closed: ['round', 'weigh', 'texts', 'value'],
}

/**
 * Leaders and communication staff of the unit that asks, and of those above, keep its surveys. What comes out of them is for everyone on
 * the staff; open answers are for those who keep it, since somebody may have written a name all the same.
 */
export const surveyAbilities = (caller: Caller, survey: { unitId: string; state: SurveyState }): SurveyAbility[] =>
  mayKeep(caller, survey.unitId) ? [...BY_STATE[survey.state]] : []

/** A draft is for those who may write it; what is open or closed is for everyone on the staff. */
export const readsSurvey = (
  caller: Caller,
  { unit_id: unitId, state }: { unit_id: string; state: SurveyState },
): boolean => state !== 'draft' || mayKeep(caller, unitId)

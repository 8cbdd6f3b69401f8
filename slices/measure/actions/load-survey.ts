import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { MeasureEvent } from '../events.ts'
import type { SurveyState } from '../rules/survey/survey.ts'
import { type SurveyAbility, surveyAbilities } from '../rules/survey/survey-right.ts'
import { lockSurvey, type SurveyRow } from '../store/surveys.ts'

/** What is refused by state, whoever asks. */
const STATE_OF: Record<SurveyAbility, SurveyState> = {
  write: 'draft',
  open: 'draft',
  reword: 'open',
  enter: 'open',
  invite: 'open',
  close: 'open',
  round: 'closed',
  weigh: 'closed',
  texts: 'closed',
  value: 'closed',
}

/** The survey held for a change. Throws `measure.no-such-survey`, `measure.not-yours` and `measure.survey-is-…` for the state it is in. */
export async function takeUpSurvey(trx: Trx, caller: Caller, id: string, ability: SurveyAbility): Promise<SurveyRow> {
  const survey = await lockSurvey(trx, id)
  if (!survey) throw new Failure('not-found', 'measure.no-such-survey')
  refuseUnless(caller, survey, ability)
  return survey
}

/** Throws `measure.not-yours` and `measure.survey-is-…`. */
export function refuseUnless(caller: Caller, survey: SurveyRow, ability: SurveyAbility): void {
  const of = (state: SurveyState) => surveyAbilities(caller, { unitId: survey.unit_id, state })
  if (!of(STATE_OF[ability]).includes(ability)) throw new Failure('not-allowed', 'measure.not-yours')
  if (survey.state !== STATE_OF[ability]) throw new Failure('conflict', `measure.survey-is-${survey.state}`)
}

/** Announces what happened to a survey: never an answer, which has no event at all. */
export async function announceSurvey(
  trx: Trx,
  varde: Varde,
  actor: string,
  { id, unit_id, mode }: Pick<SurveyRow, 'id' | 'unit_id' | 'mode'>,
  name: MeasureEvent,
  content: Record<string, unknown> = {},
): Promise<void> {
  await publish(trx, { name, mode, subject: id, unitId: unit_id, actor, at: varde.now(), content })
}

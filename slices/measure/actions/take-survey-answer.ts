import { createHash } from 'node:crypto'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { blankId, seal, type Via } from '../clients/survey-box.ts'
import { type Answers, answerFaults, tidyAnswers } from '../rules/survey/answer.ts'
import { layInBox } from '../store/survey-answers.ts'
import { spendInvitation } from '../store/survey-invitations.ts'
import { findSurvey, holdOpen } from '../store/surveys.ts'
import { refuseUnless } from './load-survey.ts'

type Given = {
  surveyId: string
  answers: Answers
  via: Via
  /** The invitation that is used up; null for an open link and for paper. */
  invitationId: string | null
  /** The same for a form that is sent twice; made when the form was begun. */
  formId: string | null
}

/**
 * Lays one answer in the box, sealed, and marks the invitation as used, in one transaction that knows no time. Throws
 * `measure.survey-not-open`, `measure.survey-answered` and `measure.survey-answer`.
 */
export async function takeSurveyAnswer(
  varde: Varde,
  { surveyId, answers, via, invitationId, formId }: Given,
): Promise<void> {
  const survey = await findSurvey(varde.db, surveyId)
  if (survey?.state !== 'open') throw new Failure('conflict', 'measure.survey-not-open')
  if (answerFaults(survey.content, answers).length > 0) throw new Failure('invalid', 'measure.survey-answer')
  const id = formId ? createHash('sha256').update(`${surveyId} ${formId}`).digest('hex').slice(0, 32) : blankId()
  const sealed = seal(varde.secrets, surveyId, { via, answers: tidyAnswers(survey.content, answers) })
  await varde.db.transaction().execute(async (trx) => {
    if (!(await holdOpen(trx, surveyId))) throw new Failure('conflict', 'measure.survey-not-open')
    if (!(await layInBox(trx, surveyId, { id, sealed }))) return
    if (invitationId && !(await spendInvitation(trx, invitationId)))
      throw new Failure('conflict', 'measure.survey-answered')
  })
}

/** An answer on paper, typed by somebody who keeps the survey. Throws what `refuseUnless` and `takeSurveyAnswer` do. */
export async function enterPaperAnswer(varde: Varde, caller: Caller, id: string, answers: Answers): Promise<void> {
  const survey = await findSurvey(varde.db, id)
  if (!survey) throw new Failure('not-found', 'measure.no-such-survey')
  refuseUnless(caller, survey, 'enter')
  await takeSurveyAnswer(varde, { surveyId: id, answers, via: 'paper', invitationId: null, formId: null })
}

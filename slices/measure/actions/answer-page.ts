import type { Varde } from '../../../kit/settings/varde.ts'
import { readLink, signLink } from '../../dispatch/index.ts'
import type { Questionnaire } from '../rules/survey/questionnaire.ts'
import { findInvitation } from '../store/survey-invitations.ts'
import { findSurvey, findSurveyByCode, type SurveyRow } from '../store/surveys.ts'

/** What somebody meets behind a link: the questionnaire, or why there is none. `invitationId` is null on an open link. */
export type AnswerPage =
  | { kind: 'none' }
  | { kind: 'closed'; questionnaire: Questionnaire }
  | { kind: 'answered'; questionnaire: Questionnaire }
  | { kind: 'open'; surveyId: string; questionnaire: Questionnaire; invitationId: string | null }
  | { kind: 'preview'; questionnaire: Questionnaire }

/** The link that shows a questionnaire as it will be, and takes no answer. */
export const previewToken = (varde: Varde, surveyId: string): string =>
  signLink(varde.secrets.link, `svp_${surveyId.slice('sur_'.length)}`)

/** The link of one invitation: says nothing of the person and cannot be made without the key. */
export const invitationToken = (varde: Varde, invitationId: string): string =>
  signLink(varde.secrets.link, invitationId)

/** Finds out what is behind a link: an open one, an invitation, or a preview. Asks the database only for links that could be ours. */
export async function answerPage(varde: Varde, token: string): Promise<AnswerPage> {
  const { db } = varde
  if (/^[0-9a-z]{12}$/.test(token)) {
    const survey = await findSurveyByCode(db, token)
    return survey?.has_link ? behind(survey, null) : { kind: 'none' }
  }
  const id = readLink(varde.secrets.link, token)
  if (id?.startsWith('svp_')) {
    const survey = await findSurvey(db, `sur_${id.slice('svp_'.length)}`)
    return survey ? { kind: 'preview', questionnaire: survey.content } : { kind: 'none' }
  }
  const invitation = id?.startsWith('sin_') ? await findInvitation(db, id) : null
  const survey = invitation && (await findSurvey(db, invitation.surveyId))
  if (!invitation || !survey) return { kind: 'none' }
  if (invitation.hasAnswered) return { kind: 'answered', questionnaire: survey.content }
  return behind(survey, id)
}

function behind({ id, state, content }: SurveyRow, invitationId: string | null): AnswerPage {
  if (state === 'draft') return { kind: 'none' }
  if (state === 'closed') return { kind: 'closed', questionnaire: content }
  return { kind: 'open', surveyId: id, questionnaire: content, invitationId }
}

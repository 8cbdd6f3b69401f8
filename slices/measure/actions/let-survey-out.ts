import { createHash } from 'node:crypto'
import type { Trx } from '../../../kit/db/database.ts'
import { canonical } from '../../../kit/kernel/canonical.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { Follows, Stands } from '../../approval/index.ts'
import { dayOf } from '../../organisation/index.ts'
import { MEASURE_EVENTS } from '../events.ts'
import type { Questionnaire } from '../rules/survey/questionnaire.ts'
import type { Opening } from '../rules/survey/survey.ts'
import { changeSurvey, insertVersion, lockSurvey, type SurveyRow } from '../store/surveys.ts'
import { announceSurvey } from './load-survey.ts'

/** What follows from a yes, frozen with the words. */
export type SurveyRequest =
  | { what: 'open'; content: Questionnaire; opening: Opening }
  | { what: 'reword'; content: Questionnaire; version: number; why: string }

/**
 * What follows when somebody has said yes to the words of a survey: it opens, or gets its new words, as they were read. Throws
 * `approval.changed-meanwhile` when somebody has written or opened it since, and `measure.survey-closes-early`.
 */
export const letSurveyOut: Follows = async (trx, varde, _caller, { subject, content, asked_by: by }) => {
  const asked = content as SurveyRequest
  const survey = await lockSurvey(trx, subject)
  const isMoved =
    asked.what === 'open'
      ? survey?.state !== 'draft' || survey.revision !== asked.opening.revision
      : survey?.state !== 'open' || survey.version !== asked.version
  if (!survey || isMoved) throw new Failure('conflict', 'approval.changed-meanwhile')
  if (asked.what === 'open') {
    if (asked.opening.closesOn < dayOf(varde.now())) throw new Failure('invalid', 'measure.survey-closes-early')
    await letOpen(trx, varde, survey, { opening: asked.opening, by, isApproved: true })
    return
  }
  const version = asked.version + 1
  await freeze(trx, survey, asked.content, { by, at: varde.now(), reason: asked.why })
  const reworded = { content: JSON.stringify(asked.content), version, changed_by: by, writers: [] }
  await changeSurvey(trx, subject, reworded)
  await announceSurvey(trx, varde, by, survey, MEASURE_EVENTS.surveyReworded, { version })
}

/** What was read: the draft as it stood, or the version that is open. */
export const surveyStands: Stands = async (trx, { subject }) => {
  const survey = await lockSurvey(trx, subject)
  return survey && { state: survey.state, revision: survey.revision, version: survey.version }
}

/** The questionnaire is frozen as version 1 and may be answered. */
export async function letOpen(
  trx: Trx,
  varde: Varde,
  survey: SurveyRow,
  { opening, by, isApproved = false }: { opening: Opening; by: string; isApproved?: boolean },
): Promise<void> {
  const { sample, closesOn, papers } = opening
  const at = varde.now()
  await freeze(trx, survey, survey.content, { by, at, reason: '' })
  const hasLink = opening.hasLink || sample === 'open'
  await changeSurvey(trx, survey.id, {
    ...{ state: 'open', sample, has_link: hasLink, closes_on: closesOn, papers, version: 1, opened_at: at },
    ...(isApproved ? { writers: [] } : {}),
  })
  const told = { sample, hasLink, closesOn, papers, questions: survey.content.questions.length }
  await announceSurvey(trx, varde, by, survey, MEASURE_EVENTS.surveyOpened, told)
}

async function freeze(
  trx: Trx,
  survey: SurveyRow,
  content: Questionnaire,
  { by, at, reason }: { by: string; at: Date; reason: string },
): Promise<void> {
  const fingerprint = createHash('sha256').update(canonical(content)).digest('hex')
  const version = survey.version + 1
  const words = { content: JSON.stringify(content), fingerprint, reason }
  await insertVersion(trx, { survey_id: survey.id, version, ...words, by, at })
}

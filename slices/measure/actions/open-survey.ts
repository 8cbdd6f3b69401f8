import { createHash } from 'node:crypto'
import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { canonical } from '../../../kit/kernel/canonical.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf, passDoor } from '../../organisation/index.ts'
import { MEASURE_EVENTS } from '../events.ts'
import { isSameStructure, type Questionnaire, questionnaireFaults } from '../rules/survey/questionnaire.ts'
import type { Sample } from '../rules/survey/survey.ts'
import { changeSurvey, insertVersion, type SurveyRow } from '../store/surveys.ts'
import { announceSurvey, takeUpSurvey } from './load-survey.ts'

export type Opening = { revision: number; sample: Sample; hasLink: boolean; closesOn: string; papers: number }

/**
 * Opens a draft: the questionnaire is frozen as version 1. Throws what `takeUpSurvey` does, `measure.survey-unfinished`,
 * `measure.survey-closes-early`, `measure.survey-changed-meanwhile`, and as `passDoor`.
 */
export async function openSurvey(varde: Varde, caller: Caller, id: string, opening: Opening): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const survey = await takeUpSurvey(trx, caller, id, 'open')
    if (survey.revision !== opening.revision) throw new Failure('conflict', 'measure.survey-changed-meanwhile')
    refuseUnfinished(survey.content)
    const { sample, closesOn, papers } = opening
    const at = varde.now()
    if (closesOn < dayOf(at)) throw new Failure('invalid', 'measure.survey-closes-early')
    await freeze(trx, survey, survey.content, { by: caller.id, at, reason: '' })
    const hasLink = opening.hasLink || sample === 'open'
    await changeSurvey(trx, id, {
      state: 'open',
      sample,
      has_link: hasLink,
      closes_on: closesOn,
      papers,
      version: 1,
      opened_at: at,
    })
    const content = { sample, hasLink, closesOn, papers, questions: survey.content.questions.length }
    await announceSurvey(trx, varde, caller.id, survey, MEASURE_EVENTS.surveyOpened, content)
  })
}

/**
 * Puts words right while it is open: a new version, with the reason. What is asked and what may be answered stays. Throws what
 * `takeUpSurvey` does, `measure.survey-unfinished`, `measure.survey-other-questions`, and as `passDoor`.
 */
export async function rewordSurvey(
  varde: Varde,
  caller: Caller,
  id: string,
  { version, content, reason }: { version: number; content: Questionnaire; reason: string },
): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const survey = await takeUpSurvey(trx, caller, id, 'reword')
    if (survey.version !== version) throw new Failure('conflict', 'measure.survey-changed-meanwhile')
    refuseUnfinished(content)
    if (!isSameStructure(survey.content, content)) throw new Failure('invalid', 'measure.survey-other-questions')
    const next = version + 1
    await freeze(trx, { ...survey, version }, content, { by: caller.id, at: varde.now(), reason: reason.trim() })
    await changeSurvey(trx, id, { content: JSON.stringify(content), version: next, changed_by: caller.id })
    await announceSurvey(trx, varde, caller.id, survey, MEASURE_EVENTS.surveyReworded, { version: next })
  })
}

function refuseUnfinished(content: Questionnaire): void {
  const faults = questionnaireFaults(content)
  if (faults.length > 0) throw new Failure('invalid', 'measure.survey-unfinished', { count: faults.length, faults })
}

async function freeze(
  trx: Trx,
  survey: SurveyRow,
  content: Questionnaire,
  { by, at, reason }: { by: string; at: Date; reason: string },
): Promise<void> {
  await passDoor(trx, at, outgoingOf(content))
  const fingerprint = createHash('sha256').update(canonical(content)).digest('hex')
  const version = survey.version + 1
  await insertVersion(trx, {
    survey_id: survey.id,
    version,
    content: JSON.stringify(content),
    fingerprint,
    reason,
    by,
    at,
  })
}

/** Every word that whoever answers reads, in each language. */
const outgoingOf = ({ languages, title, intro, thanks, questions }: Questionnaire) =>
  languages.map((language) => {
    const asked = questions.flatMap(({ texts, help, options }) => [texts, help, ...options.map((one) => one.texts)])
    const said = [intro, thanks, ...asked].map((texts) => texts[language] ?? '')
    return { language, title: title[language] ?? '', text: said.join('\n\n') }
  })

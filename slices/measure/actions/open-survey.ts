import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { askApproval, NOBODY_ASKED, type Waiting, type WaitingOrNot } from '../../approval/index.ts'
import { dayOf, passOut } from '../../organisation/index.ts'
import {
  isSameStructure,
  type Questionnaire,
  questionnaireFaults,
  textIn,
  wordsOfQuestionnaire,
} from '../rules/survey/questionnaire.ts'
import { leavesAtOpening, type Opening } from '../rules/survey/survey.ts'
import type { SurveyRow } from '../store/surveys.ts'
import { letOpen, type SurveyRequest, surveyStands } from './let-survey-out.ts'
import { takeUpSurvey } from './load-survey.ts'

/**
 * Opens a draft. What anybody can meet, by a link or on paper, is opened when somebody who did not write it has said yes to the words;
 * else nobody meets it before the invitation, which waits for a yes itself. Throws what `takeUpSurvey` does, `measure.survey-unfinished`,
 * `measure.survey-closes-early`, `measure.survey-changed-meanwhile`, and as `askApproval` and `passOut`.
 */
export async function openSurvey(varde: Varde, caller: Caller, id: string, opening: Opening): Promise<WaitingOrNot> {
  return varde.db.transaction().execute(async (trx) => {
    const survey = await takeUpSurvey(trx, caller, id, 'open')
    if (survey.revision !== opening.revision) throw new Failure('conflict', 'measure.survey-changed-meanwhile')
    refuseUnfinished(survey.content)
    if (opening.closesOn < dayOf(varde.now())) throw new Failure('invalid', 'measure.survey-closes-early')
    if (leavesAtOpening(opening))
      return askSurvey(trx, varde, caller, survey, { what: 'open', content: survey.content, opening })
    const { unit_id: unitId, mode } = survey
    await passOut(trx, varde, caller, { unitId, mode, to: ['public'] }, outgoingOf(survey.content))
    await letOpen(trx, varde, survey, { opening, by: caller.id })
    return NOBODY_ASKED
  })
}

/**
 * Asks for words to be put right while it is open: a new version, with the reason. What is asked and what may be answered stays. Throws what
 * `takeUpSurvey` does, `measure.survey-unfinished`, `measure.survey-other-questions`, and as `askApproval`.
 */
export async function rewordSurvey(
  varde: Varde,
  caller: Caller,
  id: string,
  { version, content, reason }: { version: number; content: Questionnaire; reason: string },
): Promise<Waiting> {
  return varde.db.transaction().execute(async (trx) => {
    const survey = await takeUpSurvey(trx, caller, id, 'reword')
    if (survey.version !== version) throw new Failure('conflict', 'measure.survey-changed-meanwhile')
    refuseUnfinished(content)
    if (!isSameStructure(survey.content, content)) throw new Failure('invalid', 'measure.survey-other-questions')
    return askSurvey(trx, varde, caller, survey, { what: 'reword', content, version, why: reason.trim() })
  })
}

function refuseUnfinished(content: Questionnaire): void {
  const faults = questionnaireFaults(content)
  if (faults.length > 0) throw new Failure('invalid', 'measure.survey-unfinished', { count: faults.length, faults })
}

async function askSurvey(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  survey: SurveyRow,
  request: SurveyRequest,
): Promise<Waiting> {
  const { content } = request
  const until = request.what === 'open' ? request.opening.closesOn : survey.closes_on
  return askApproval(trx, varde, caller, {
    ...{ kind: 'measure.survey', subject: survey.id, unitId: survey.unit_id, title: titleOf(content) },
    // Whoever meets the link is the public, and whoever hands out the forms does not choose who reads them.
    ...{ messageKind: 'information', audienceKinds: ['public'] },
    words: [...surveyWords(content), ...(until ? [{ language: 'nb', part: 'until', text: until }] : [])],
    writerIds: survey.writers,
    content: { ...request },
    stands: surveyStands,
  })
}

export const titleOf = ({ title, languages }: Questionnaire): string => textIn(title, languages[0]!, languages)

/** Every word that whoever answers reads, in each language. */
export const surveyWords = (content: Questionnaire) =>
  outgoingOf(content).map(({ language, title, text }) => ({ language, part: 'survey', text: `${title}\n\n${text}` }))

const outgoingOf = (content: Questionnaire) =>
  content.languages.map((language) => ({
    ...{ language, title: content.title[language] ?? '' },
    text: wordsOfQuestionnaire(content, language).join('\n\n'),
  }))

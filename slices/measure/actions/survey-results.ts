import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../../organisation/index.ts'
import { shuffled } from '../clients/survey-box.ts'
import { breakDown } from '../rules/survey/breakdown.ts'
import type { Question } from '../rules/survey/questionnaire.ts'
import { FEWEST_SHOWN } from '../rules/survey/survey.ts'
import type { ChangeView, ResultsView, ShareView, TextsView } from '../rules/survey/survey-view.ts'
import { type Counted, compareRounds, sameQuestion, type Tally, tally, weightsOf } from '../rules/survey/tally.ts'
import { textsGoneOn } from '../rules/survey/texts-kept.ts'
import { answersOf, textsOf } from '../store/survey-answers.ts'
import { findSurvey, type SurveyRow } from '../store/surveys.ts'
import { textDays } from './erase-texts.ts'
import { refuseUnless } from './load-survey.ts'

/** A closed survey. Throws `measure.no-such-survey` and `measure.survey-is-…`: before it is closed there is nothing to see. */
export async function closedSurvey(db: Database, id: string): Promise<SurveyRow> {
  const survey = await findSurvey(db, id)
  if (!survey) throw new Failure('not-found', 'measure.no-such-survey')
  if (survey.state !== 'closed') throw new Failure('conflict', `measure.survey-is-${survey.state}`)
  return survey
}

/** Every question of a survey counted with the weights of those who answered it: small groups are small in each question. */
export async function tallySurvey(db: Database, survey: SurveyRow): Promise<Map<string, Tally>> {
  const answers = await answersOf(db, survey.id)
  return new Map(
    survey.content.questions.map((question) => {
      const given = answers.filter((one) => one[question.key])
      return [question.key, tally(question, given, weightsOf(given, survey.weighting))]
    }),
  )
}

/**
 * What came out of a closed survey, with intervals, against the last round, and by one of its background questions. For everyone on the
 * staff. Throws what `closedSurvey` does.
 */
export async function viewResults(varde: Varde, id: string, by: string | null): Promise<ResultsView> {
  const { db } = varde
  const survey = await closedSurvey(db, id)
  const answers = await answersOf(db, id)
  const tallies = await tallySurvey(db, survey)
  const before = survey.previous_id === null ? null : await findSurvey(db, survey.previous_id)
  const earlier = before?.state === 'closed' ? { survey: before, tallies: await tallySurvey(db, before) } : null
  const background = survey.content.questions.find(({ key, isBackground }) => key === by && isBackground) ?? null
  return {
    answers: answers.length,
    by: background?.key ?? null,
    weighting: survey.weighting,
    previousClosedOn: earlier?.survey.closed_at ? dayOf(earlier.survey.closed_at) : null,
    questions: survey.content.questions.map((question) => {
      const now = tallies.get(question.key)!
      const { n, effective, options, favourable } = now
      const isSplit = background && favourable && question.key !== background.key
      return {
        key: question.key,
        n,
        effective,
        options: options.map((one) => ({ key: one.key, ...shareOf(one) })),
        favourable: favourable && shareOf(favourable),
        change: earlier && changeOf(question, now, earlier),
        groups: isSplit
          ? breakDown(question, background, answers).map(({ interval, ...group }) => ({
              ...group,
              low: interval?.low ?? null,
              high: interval?.high ?? null,
            }))
          : null,
      }
    }),
  }
}

const shareOf = ({ hits, share, interval: { low, high } }: Counted): ShareView => ({ hits, share, low, high })

function changeOf(
  question: Question,
  now: Tally,
  earlier: { survey: SurveyRow; tallies: Map<string, Tally> },
): ChangeView | null {
  const same = sameQuestion(question, earlier.survey.content)
  const before = same && earlier.tallies.get(same.key)
  const change = before ? compareRounds(now, before) : null
  return change && { before: before!.favourable!.share, ...change }
}

/** Open answers, for those who keep the survey. Throws what `closedSurvey` does, and `measure.not-yours`. */
export async function viewTexts(varde: Varde, caller: Caller, id: string): Promise<TextsView> {
  const survey = await closedSurvey(varde.db, id)
  refuseUnless(caller, survey, 'texts')
  const texts = await textsOf(varde.db, id)
  const questions = survey.content.questions.filter(({ kind }) => kind === 'open')
  const { texts_erased_on: erasedOn } = survey
  return {
    erasedOn,
    erasesOn: erasedOn ? null : textsGoneOn(dayOf(survey.closed_at!), await textDays(varde)),
    questions: questions.map(({ key }) => {
      const own = texts.filter(({ question }) => question === key)
      return { key, count: own.length, texts: own.length < FEWEST_SHOWN ? [] : shuffled(own.map(({ text }) => text)) }
    }),
  }
}

/**
 * Open answers to one question, to be coded like other texts: an id that says nothing, and the words. None where they are fewer than
 * ten. Throws what `closedSurvey` does.
 */
export async function surveyTexts(
  { db }: Pick<Varde, 'db'>,
  id: string,
  question: string,
): Promise<{ id: string; text: string }[]> {
  await closedSurvey(db, id)
  const own = (await textsOf(db, id)).filter((one) => one.question === question)
  return own.length < FEWEST_SHOWN ? [] : own.map((one) => ({ id: one.id, text: one.text }))
}

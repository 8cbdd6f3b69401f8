import type { Database } from '../../../../kit/db/database.ts'
import type { Caller } from '../../../../kit/kernel/caller.ts'
import type { RoundAbout } from '../../rules/coding/coding-view.ts'
import { mayKeep, mayKeepSome } from '../../rules/measure-right.ts'
import type { RoundRow } from '../../store/coding-rounds.ts'
import { findSurvey } from '../../store/surveys.ts'

type Of = Pick<RoundRow, 'survey_id' | 'question'>

/** The open question whose answers a round codes; null where it codes stories. */
export async function aboutRound(db: Database, { survey_id, question: key }: Of): Promise<RoundAbout | null> {
  const survey = survey_id === null ? null : await findSurvey(db, survey_id)
  const question = survey?.content.questions.find((one) => one.key === key)
  if (!survey || !question) return null
  const { title, languages } = survey.content
  return { surveyId: survey.id, title, languages, key: question.key, question: question.texts }
}

/** May the caller end a round and use its numbers? Of answers: those who keep the survey, since they alone may read them all. */
export async function keepsRound(db: Database, caller: Caller, { survey_id }: Of): Promise<boolean> {
  if (survey_id === null) return mayKeepSome(caller)
  const survey = await findSurvey(db, survey_id)
  return survey !== null && mayKeep(caller, survey.unit_id)
}

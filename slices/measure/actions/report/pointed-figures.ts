import type { Caller } from '../../../../kit/kernel/caller.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { dayOf } from '../../../organisation/index.ts'
import { leadershipReports } from '../../../plan/index.ts'
import type { PlanFigures, SurveyFigures } from '../../rules/report/report-figure.ts'
import { textIn } from '../../rules/survey/questionnaire.ts'
import { findSurvey } from '../../store/surveys.ts'
import { viewResults } from '../survey-results.ts'
import { countedFrom } from './own-figures.ts'

/** What came out of a survey that is closed, in the language of the report; null when there is nothing to see. */
export async function surveyFigures(varde: Varde, id: string, language: string): Promise<SurveyFigures | null> {
  const row = await findSurvey(varde.db, id)
  if (row?.state !== 'closed') return null
  const results = await viewResults(varde, id, null)
  const said = (texts: Record<string, string>) => textIn(texts, language, row.content.languages)
  const questions = results.questions.flatMap(({ key, n, favourable, change }) => {
    const question = row.content.questions.find((one) => one.key === key)!
    return question.kind === 'open' || question.isBackground
      ? []
      : [{ text: said(question.texts), n, favourable, change }]
  })
  return {
    title: said(row.content.title),
    closedOn: dayOf(row.closed_at!),
    answers: results.answers,
    asked: row.invited || null,
    questions,
    from: countedFrom(varde, 'survey', results.answers, results.questions),
  }
}

/** What a saved report of the plan said when it was saved; null when it is not one that the caller may read. */
export async function planFigures(varde: Varde, caller: Caller, id: string): Promise<PlanFigures | null> {
  const saved = (await leadershipReports(varde, caller)).items.find((one) => one.id === id)
  if (!saved) return null
  const { unit, from, to, madeAt, headline } = saved
  return { unit: unit.name ?? '', fromOn: from, toOn: to, madeAt, ...headline }
}

import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf, retentionDays } from '../../organisation/index.ts'
import { MEASURE_EVENTS } from '../events.ts'
import { TEXT_DAYS, textsEndedBy } from '../rules/survey/texts-kept.ts'
import { eraseTexts, surveysWithTexts } from '../store/survey-answers.ts'
import { changeSurvey } from '../store/surveys.ts'
import { announceSurvey } from './load-survey.ts'

/** How long open answers are kept: days after the close, null when nothing sets an end. */
export const textDays = ({ db }: Pick<Varde, 'db'>): Promise<number | null> =>
  retentionDays(db, 'survey-text', TEXT_DAYS)

/** Erases open answers whose time in the privacy table is over. Counts, and what they were coded as, stay. Every night. */
export async function eraseSurveyTexts(varde: Varde): Promise<void> {
  const days = await textDays(varde)
  const today = dayOf(varde.now())
  const closedBy = textsEndedBy(today, days)
  if (closedBy === null) return
  for (const survey of await surveysWithTexts(varde.db)) {
    if (dayOf(survey.closed_at!) > closedBy) continue
    await varde.db.transaction().execute(async (trx) => {
      const texts = await eraseTexts(trx, survey.id)
      await changeSurvey(trx, survey.id, { texts_erased_on: today })
      await announceSurvey(trx, varde, 'system:privacy', survey, MEASURE_EVENTS.surveyTextsErased, { texts, days })
    })
  }
}

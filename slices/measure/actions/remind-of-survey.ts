import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../../organisation/index.ts'
import { MEASURE_EVENTS } from '../events.ts'
import { askAgain } from '../store/survey-audience.ts'
import { changeSurvey } from '../store/surveys.ts'
import { announceSurvey, takeUpSurvey } from './load-survey.ts'

const MOST_REMINDERS = 2

/**
 * Reminds those who were reached and have not answered, twice at most and once a day: the same words to the same people, which somebody has
 * said yes to. Nobody sees who they are. Throws what `takeUpSurvey` does, `measure.survey-reminded` and `measure.survey-nobody-left`.
 */
export async function remindOfSurvey(varde: Varde, caller: Caller, id: string): Promise<{ reminded: number }> {
  return varde.db.transaction().execute(async (trx) => {
    const survey = await takeUpSurvey(trx, caller, id, 'invite')
    const today = dayOf(varde.now())
    if (survey.reminders >= MOST_REMINDERS || survey.reminded_on === today)
      throw new Failure('conflict', 'measure.survey-reminded')
    const reminded = await askAgain(trx, id, varde.now())
    if (reminded === 0) throw new Failure('conflict', 'measure.survey-nobody-left')
    await changeSurvey(trx, id, { reminders: survey.reminders + 1, reminded_on: today })
    await announceSurvey(trx, varde, caller.id, survey, MEASURE_EVENTS.surveyReminded, { reminded })
    return { reminded }
  })
}

import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { MEASURE_EVENTS } from '../events.ts'
import type { Weighting } from '../rules/survey/tally.ts'
import { changeSurvey } from '../store/surveys.ts'
import { announceSurvey, takeUpSurvey } from './load-survey.ts'

/**
 * Weights the answers of a closed survey so that the groups of a background question count as in the population; null takes the weights
 * away. Throws what `takeUpSurvey` does, and `measure.survey-weights`.
 */
export async function weighSurvey(
  varde: Varde,
  caller: Caller,
  id: string,
  weighting: Weighting | null,
): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const survey = await takeUpSurvey(trx, caller, id, 'weigh')
    const by = survey.content.questions.find(({ key }) => key === weighting?.question)
    const isWhole =
      weighting && by?.isBackground && by.options.every(({ key }) => (weighting.population[key] ?? -1) >= 0)
    const people = weighting ? Object.values(weighting.population).reduce((sum, one) => sum + one, 0) : 0
    if (weighting && (!isWhole || people === 0)) throw new Failure('invalid', 'measure.survey-weights')
    await changeSurvey(trx, id, { weighting: weighting && JSON.stringify(weighting) })
    const content = { question: weighting?.question ?? null, population: people }
    await announceSurvey(trx, varde, caller.id, survey, MEASURE_EVENTS.surveyWeighed, content)
  })
}

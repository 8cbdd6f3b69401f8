import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../../organisation/index.ts'
import { MEASURE_EVENTS } from '../events.ts'
import { caveatOf } from '../rules/caveat.ts'
import { textIn } from '../rules/survey/questionnaire.ts'
import { surveyFigures } from '../rules/survey/value-of.ts'
import { announce, takeUp } from './load-indicator.ts'
import { refuseUnless } from './load-survey.ts'
import { fingerprintOf, placeValue } from './place-value.ts'
import { closedSurvey, tallySurvey } from './survey-results.ts'

/**
 * Writes the favourable share of one question down as a value of an indicator, with its counts as the rows it is made of. One of the same
 * period is replaced and kept. The id of the value. Throws what `closedSurvey` and `takeUp` do, `measure.not-yours`,
 * `measure.survey-no-share` and `measure.survey-not-share`.
 */
export async function surveyToIndicator(
  varde: Varde,
  caller: Caller,
  id: string,
  { question: key, indicatorKey }: { question: string; indicatorKey: string },
): Promise<string> {
  const survey = await closedSurvey(varde.db, id)
  refuseUnless(caller, survey, 'value')
  const { questions, languages, title } = survey.content
  const question = questions.find((one) => one.key === key)
  const tally = (await tallySurvey(varde.db, survey)).get(key)
  const figures = question && tally ? surveyFigures(question, tally, languages) : null
  if (!figures) throw new Failure('invalid', 'measure.survey-no-share')
  const period = { fromOn: dayOf(survey.opened_at!), toOn: dayOf(survey.closed_at!) }
  return varde.db.transaction().execute(async (trx) => {
    const { indicator, definition } = await takeUp(trx, caller, indicatorKey)
    if (definition.scale !== 'share') throw new Failure('invalid', 'measure.survey-not-share')
    const { rows, ...numbers } = figures
    const source = textIn(title, languages[0]!, languages)
    const { id: valueId } = await placeValue(trx, {
      ...{ key: indicatorKey, version: definition.version, ...period },
      figures: { ...numbers, recipe: 'share', caveat: caveatOf(survey.sample) },
      from: { kind: 'varde', source, reference: `${id} ${key}`, fingerprint: fingerprintOf({ id, key, rows }) },
      rows: rows.map((row) => ({ ...row, ref: id })),
      ...{ by: caller.id, at: varde.now() },
    })
    const content = { ...period, value: numbers.value, n: numbers.n, surveyId: id }
    await announce(trx, varde, caller, indicator, MEASURE_EVENTS.valueMeasured, content)
    return valueId
  })
}

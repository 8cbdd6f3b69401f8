import { createHash } from 'node:crypto'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { canonical } from '../../../kit/kernel/canonical.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../../organisation/index.ts'
import { MEASURE_EVENTS } from '../events.ts'
import { CODE_VERSION } from '../rules/code-version.ts'
import { textIn } from '../rules/survey/questionnaire.ts'
import { surveyFigures } from '../rules/survey/value-of.ts'
import { currentValues, endValues, insertProvenance, insertValues, nameSuccessor } from '../store/values.ts'
import { announce, takeUp } from './load-indicator.ts'
import { refuseUnless } from './load-survey.ts'
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
  const period = { from_on: dayOf(survey.opened_at!), to_on: dayOf(survey.closed_at!) }
  return varde.db.transaction().execute(async (trx) => {
    const { indicator, definition } = await takeUp(trx, caller, indicatorKey)
    if (definition.scale !== 'share') throw new Failure('invalid', 'measure.survey-not-share')
    const [now, provenanceId, valueId] = [varde.now(), newId('prv'), newId('val')]
    const { rows, ...numbers } = figures
    await insertProvenance(trx, {
      id: provenanceId,
      kind: 'varde',
      source: textIn(title, languages[0]!, languages).slice(0, 300),
      reference: `${id} ${key}`,
      fingerprint: createHash('sha256').update(canonical({ id, key, rows })).digest('hex'),
      row_count: rows.length,
      code_version: CODE_VERSION,
      by: caller.id,
      at: now,
    })
    const earlier = (await currentValues(trx, [indicatorKey])).filter(
      (one) =>
        one.version === definition.version &&
        one.series === '' &&
        one.from_on === period.from_on &&
        one.to_on === period.to_on,
    )
    await endValues(
      trx,
      earlier.map((one) => one.id),
      now,
    )
    const value = { id: valueId, indicator_key: indicatorKey, version: definition.version, series: '', ...period }
    await insertValues(
      trx,
      [{ ...value, ...numbers, recipe: 'share', provenance_id: provenanceId, by: caller.id, at: now }],
      rows.map((row, at) => ({ value_id: valueId, position: at + 1, ...row, amount: null, ref: id })),
    )
    for (const one of earlier) await nameSuccessor(trx, one.id, valueId)
    const content = { fromOn: period.from_on, toOn: period.to_on, value: numbers.value, n: numbers.n, surveyId: id }
    await announce(trx, varde, caller, indicator, MEASURE_EVENTS.valueMeasured, content)
    return valueId
  })
}

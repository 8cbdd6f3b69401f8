import type { Database } from '../../../../kit/db/database.ts'
import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { dayOf } from '../../../organisation/index.ts'
import { type AnswerMapping, mappingFault } from '../../rules/answers/answer-mapping.ts'
import type { AnswersWeighed, WeighedAnswer } from '../../rules/answers/answer-view.ts'
import { countAnswers } from '../../rules/answers/count-answers.ts'
import { readAnswers } from '../../rules/answers/read-answers.ts'
import { readPeriod } from '../../rules/import/read-period.ts'
import { mayKeep } from '../../rules/measure-right.ts'
import { FEWEST_SHOWN } from '../../rules/survey/survey.ts'
import { intervalOf } from '../../rules/value.ts'
import { type DefinitionRow, definitionsOf, findIndicators } from '../../store/indicators.ts'
import { currentValues, type StoredValue } from '../../store/values.ts'
import { sameFigures } from '../read-import.ts'
import { type AnswerUpload, type ReadFile, readAnswerFile } from './read-answer-file.ts'

export type Weighed = AnswersWeighed & { definitions: DefinitionRow[]; standing: (StoredValue | null)[] }

/** The dry run of a file: what would stand, what is hidden, and every fault at once. Nothing is kept. Throws what `readAnswerFile` and `weigh` do. */
export async function weighAnswers(
  varde: Varde,
  caller: Caller,
  asked: AnswerUpload & { mapping: AnswerMapping },
): Promise<AnswersWeighed> {
  const file = await readAnswerFile(caller, asked)
  const { respondents, values, faults } = await weigh(varde.db, caller, file, { ...asked, now: varde.now() })
  return { respondents, values, faults }
}

/**
 * Counts a file that is in memory. Throws `measure.answers-unsaid` with what the mapping lacks, `measure.answers-indicator`, `measure.not-yours`,
 * and `measure.answers-few` where fewer than ten rows say anything.
 */
export async function weigh(
  db: Database,
  caller: Caller,
  { headers, rows, respondents: count }: ReadFile,
  { mapping, now }: { mapping: AnswerMapping; now: Date },
): Promise<Weighed> {
  const fault = mappingFault(mapping, dayOf(now))
  if (fault) throw new Failure('invalid', `measure.answers-${fault}`)
  const keys = mapping.questions.map(({ indicatorKey }) => indicatorKey)
  const indicators = (await findIndicators(db, keys)).filter((one) => !one.retired_at)
  const all = await definitionsOf(db, keys)
  const definitions = keys.flatMap((key) => {
    const indicator = indicators.find((one) => one.key === key)
    const definition = all.findLast((one) => one.indicator_key === key)
    if (!indicator || !definition || !isAsked(definition)) throw new Failure('invalid', 'measure.answers-indicator')
    if (!mayKeep(caller, indicator.unit_id)) throw new Failure('not-allowed', 'measure.not-yours')
    return definition
  })
  const { respondents, faults } = readAnswers(headers, rows, mapping)
  const said = respondents.filter(({ scores, weight }) => weight > 0 && scores.some((score) => score !== null)).length
  if (faults.length === 0 && said < FEWEST_SHOWN)
    throw new Failure('invalid', 'measure.answers-few', { count: said, fewest: FEWEST_SHOWN })
  const counted = faults.length > 0 ? [] : countAnswers(mapping, definitions.map(scaleOf), respondents)
  const period = readPeriod(mapping.period) as { fromOn: string; toOn: string }
  const current = await currentValues(db, keys)
  const standing: (StoredValue | null)[] = []
  const values = counted.map((one): WeighedAnswer => {
    const definition = definitions.find((other) => other.indicator_key === one.indicatorKey)!
    const stands = current.find(
      (other) =>
        other.indicator_key === one.indicatorKey &&
        other.version === definition.version &&
        other.series === one.series &&
        other.from_on === period.fromOn &&
        other.to_on === period.toOn,
    )
    standing.push(stands ?? null)
    const figures = one.value === null ? null : { ...period, ...one, value: one.value, margin: null }
    const interval = figures && intervalOf(definition.scale, figures)
    const isLeft = stands && sameFigures(figures, stands) && (figures !== null || stands.missing === one.hidden)
    const outcome = !stands ? 'new' : isLeft ? 'same' : 'changed'
    const shown = { low: interval?.low ?? null, high: interval?.high ?? null, before: stands?.value ?? null }
    return { ...one, ...period, ...shown, outcome }
  })
  return { respondents: count, values, faults, definitions, standing }
}

type Asked = DefinitionRow & { scale: 'share' | 'mean' }
const isAsked = (definition: DefinitionRow): definition is Asked =>
  definition.scale === 'share' || definition.scale === 'mean'
const scaleOf = (definition: Asked) => definition.scale

import type { Scale } from '../indicator.ts'
import type { Hidden } from '../missing.ts'
import { effectiveN } from '../statistics/wilson.ts'
import { hiddenGroups } from '../survey/breakdown.ts'
import { FEWEST_SHOWN } from '../survey/survey.ts'
import type { AnswerMapping } from './answer-mapping.ts'
import type { Respondent } from './read-answers.ts'

/** One value that the file gives. Where it is hidden there is nothing in it but why. */
export type AnswerValue = {
  indicatorKey: string
  /** Empty for ourselves, or everyone who answered. */
  series: string
  hidden: Hidden | null
  value: number | null
  hits: number | null
  /** The effective number. */
  n: number | null
  asked: number | null
  spread: number | null
}
type Told = { score: number; weight: number; group: string }
type Figures = Omit<AnswerValue, 'indicatorKey' | 'series' | 'hidden'>

/** Counts every question of the mapping, for all or for each group; `scales` are those of the indicators, in the order of the questions. */
export function countAnswers(
  { questions, group }: AnswerMapping,
  scales: readonly ('share' | 'mean')[],
  respondents: readonly Respondent[],
): AnswerValue[] {
  return questions.flatMap(({ indicatorKey, from }, at) => {
    const told = respondents.flatMap(({ scores, weight, group: name }): Told[] => {
      const score = scores[at] ?? null
      return score === null || weight === 0 ? [] : [{ score, weight, group: name }]
    })
    const figures = (some: readonly Told[]) => figuresOf(scales[at]!, from, some)
    const shown = (series: string, some: readonly Told[], hidden: Hidden | null): AnswerValue => ({
      ...{ indicatorKey, series, hidden },
      ...(hidden ? NOTHING : figures(some)),
    })
    if (group?.kind === 'agency') return agencies(told, group.own).map(([name, some]) => shown(name, some, few(some)))
    const all = shown('', told, few(told))
    if (!group) return [all]
    const units = [...Map.groupBy(told, (one) => one.group)].filter(([name]) => name !== '').toSorted(byName)
    const isGood = ({ score }: Told) => score >= from
    const cells = units.map(([key, some]) => ({ key, n: some.length, hits: some.filter(isGood).length }))
    const outside = told.filter((one) => one.group === '').length
    const hides = hiddenGroups(cells, outside, scales[at] === 'share')
    return [
      all,
      ...units.map(([name, some], place) =>
        shown(name, some, all.hidden ?? few(some) ?? (hides[place] ? 'hides-others' : null)),
      ),
    ]
  })
}

/** Fewer than ten answered, or weights let so few count that they are worth no more. */
const few = (some: readonly Told[]): Hidden | null =>
  Math.min(some.length, effectiveN(some.map(({ weight }) => weight)) + ROUNDING) < FEWEST_SHOWN
    ? 'too-few-answers'
    : null
const ROUNDING = 1e-6
const NOTHING: Figures = { value: null, hits: null, n: null, asked: null, spread: null }
const byName = ([a]: [string, unknown], [b]: [string, unknown]) => a.localeCompare(b, 'nb')

/** Rows by the agency they are about, ours first and without a name; a row about nobody is not counted. */
function agencies(told: readonly Told[], own: string): [string, Told[]][] {
  const isOurs = (name: string) => own !== '' && name.toLowerCase() === own.toLowerCase()
  const found = Map.groupBy(
    told.filter(({ group }) => group !== ''),
    ({ group }) => (isOurs(group) ? '' : group),
  )
  return [...found].toSorted(byName)
}

/** The share of good answers in percent, or the mean, by weight; sure as the number of equal answers that the weights are worth. */
function figuresOf(scale: Scale, from: number, some: readonly Told[]): Figures {
  const total = some.reduce((sum, { weight }) => sum + weight, 0)
  const n = effectiveN(some.map(({ weight }) => weight))
  const asked = some.length
  if (scale === 'share') {
    const good = some.reduce((sum, { score, weight }) => sum + (score >= from ? weight : 0), 0)
    const share = Math.min(1, good / total)
    return { value: share * 100, hits: share * n, n, asked, spread: null }
  }
  const mean = some.reduce((sum, { score, weight }) => sum + score * weight, 0) / total
  const squares = some.reduce((sum, { score, weight }) => sum + weight * (score - mean) ** 2, 0) / total
  return { value: mean, hits: null, n, asked, spread: n > 1 ? Math.sqrt((squares * n) / (n - 1)) : null }
}

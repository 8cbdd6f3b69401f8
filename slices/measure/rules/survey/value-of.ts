import { favourableOf, type Question, textIn } from './questionnaire.ts'
import type { Tally } from './tally.ts'

export type SurveyFigures = {
  /** Percent. */
  value: number
  hits: number
  /** The effective number of a weighted sample. */
  n: number
  asked: number
  rows: { label: string; hits: number; n: number }[]
}

/**
 * The share of favourable answers as a value of an indicator, with the rows it is made of: hits of n in percent give it again. Null where
 * there is nothing favourable or too few answered. Someone may have chosen several, so those are counted by person in two rows.
 */
export function surveyFigures(question: Question, tally: Tally, languages: readonly string[]): SurveyFigures | null {
  const { favourable, effective, n, options } = tally
  if (!favourable || !effective || n === null) return null
  const liked = favourableOf(question)
  const hits = favourable.share * effective
  const name = (key: string) =>
    textIn(question.options.find((one) => one.key === key)!.texts, languages[0]!, languages) || key
  const rows =
    question.kind === 'multiple'
      ? [
          { label: liked.map(name).join(' / ').slice(0, 300), hits, n: hits },
          { label: '–', hits: 0, n: effective - hits },
        ]
      : options.map(({ key, share }) => ({
          label: name(key).slice(0, 300),
          hits: liked.includes(key) ? share * effective : 0,
          n: share * effective,
        }))
  return { value: favourable.share * 100, hits, n: effective, asked: n, rows: rows.filter((row) => row.n > 0) }
}

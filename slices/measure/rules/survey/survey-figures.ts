import type { Caveat } from '../caveat.ts'
import { type Figure, figureAddress } from '../dashboard/figure.ts'
import { type LedgerFigure, type LedgerPlace, type LedgerRow, ledgerFigure } from '../dashboard/ledger-figure.ts'
import type { Names } from '../indicator.ts'
import { favourableOf, type Question } from './questionnaire.ts'
import type { ResultView } from './survey-view.ts'

const PERCENT: Names = { nb: 'prosent', nn: 'prosent', en: 'percent' }
const ANSWERS: Names = { nb: 'svar', nn: 'svar', en: 'answers' }
const PEOPLE: Names = { nb: 'personer', nn: 'personar', en: 'people' }

/** How many answered, or how many were asked: a number that is kept alone, so that nobody can be found behind it. */
export const surveyCount = (
  place: LedgerPlace,
  of: 'survey-answers' | 'survey-asked',
  label: string,
  amount: number,
): LedgerFigure | null =>
  ledgerFigure(place, {
    ...{ of, scale: 'count', recipe: 'entered', unit: of === 'survey-answers' ? ANSWERS : PEOPLE },
    rows: [{ label, ref: '', amount, hits: null, n: null }],
  })

/**
 * The share of favourable answers to one question, with the options that it is made of as rows. Where several may be chosen, one person is in
 * several options, so that there are two rows: those who chose a favourable one, and the rest.
 */
export function favourableFigure(
  place: LedgerPlace,
  question: Question,
  { n, effective, options, favourable, change }: ResultView,
  words: {
    option: (texts: Record<string, string>) => string
    favourable: string
    other: string
    previous: { id: string; closedOn: string } | null
    caveat: Caveat | null
  },
): LedgerFigure | null {
  if (!favourable || n === null || effective === null) return null
  const rowOf = (label: string, share: number, isLiked: boolean): LedgerRow => ({
    ...{ label, ref: '', amount: null, hits: isLiked ? share * n : 0, n: share * n },
  })
  const liked = favourableOf(question)
  const rows =
    question.kind === 'multiple'
      ? [rowOf(words.favourable, favourable.share, true), rowOf(words.other, 1 - favourable.share, false)]
      : options.map(({ key, share }) => {
          const texts = question.options.find((one) => one.key === key)?.texts ?? {}
          return rowOf(words.option(texts) || key, share, liked.includes(key))
        })
  const which = { question: question.key }
  const made = ledgerFigure(place, {
    ...{ of: 'survey', which, scale: 'share', recipe: 'share', unit: PERCENT, rows },
    sample: {
      n: effective,
      interval: { low: favourable.low * 100, high: favourable.high * 100, how: 'wilson' },
      change: change && {
        change: change.change * 100,
        low: change.low * 100,
        high: change.high * 100,
        carries: change.carries,
      },
      earlier: [],
      caveat: words.caveat,
    },
  })
  if (!made || !change || !words.previous) return made
  const { id, closedOn } = words.previous
  const before: Figure = {
    ...made.figure,
    source: figureAddress('survey', { surveyId: id, from: closedOn, to: closedOn, ...which }),
    ...{ fromOn: closedOn, toOn: closedOn, value: change.before * 100, n: null, interval: null, change: null },
  }
  return { ...made, earlier: [before] }
}

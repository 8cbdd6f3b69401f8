import { csvCell } from '../../../../kit/kernel/csv-cell.ts'
import { type Question, type Questionnaire, textIn } from './questionnaire.ts'
import type { ResultsView } from './survey-view.ts'

export type SheetCell = string | number | null
const HEADERS = [
  'nr',
  'spørsmål',
  'gruppe',
  'svar',
  'n',
  'effektiv n',
  'antall',
  'prosent',
  'lav 95 %',
  'høy 95 %',
  'forrige runde, prosent',
  'endring bærer',
]

/**
 * The counts of a survey as a table for a spreadsheet: every answer of every question, the favourable ones together, and the groups that
 * can be shown. Nothing in it is of one person; what is hidden is an empty cell.
 */
export function resultsSheet({ questions, languages }: Questionnaire, results: ResultsView): SheetCell[][] {
  const said = (texts: Record<string, string>) => textIn(texts, languages[0]!, languages)
  const background = questions.find(({ key }) => key === results.by)
  const rows = results.questions.flatMap((result, at): SheetCell[][] => {
    const question = questions[at]!
    const head = (group: string, answer: string): SheetCell[] => [at + 1, said(question.texts), group, answer]
    const of = [result.n, result.effective]
    const none = [null, null]
    if (result.n === null || question.kind === 'open')
      return [[...head('', ''), ...of, null, null, null, null, ...none]]
    const { favourable, change, groups } = result
    return [
      ...result.options.map((one): SheetCell[] => [
        ...head('', nameOf(question, one.key, said)),
        ...of,
        one.hits,
        ...percents(one.share, one.low, one.high),
        ...none,
      ]),
      ...(favourable
        ? [
            [
              ...head('', 'gode svar'),
              ...of,
              favourable.hits,
              ...percents(favourable.share, favourable.low, favourable.high),
              change && change.before * 100,
              change && (change.carries ? 'ja' : 'nei'),
            ] as SheetCell[],
          ]
        : []),
      ...(groups ?? []).map((group): SheetCell[] => [
        ...head(background ? nameOf(background, group.key, said) : group.key, 'gode svar'),
        group.n,
        null,
        group.hits,
        ...percents(group.hits === null || !group.n ? null : group.hits / group.n, group.low, group.high),
        ...none,
      ]),
    ]
  })
  return [HEADERS, ...rows]
}

const nameOf = ({ options }: Question, key: string, said: (texts: Record<string, string>) => string) =>
  said(options.find((one) => one.key === key)?.texts ?? {}) || key
const percents = (...shares: (number | null)[]): SheetCell[] => shares.map((share) => share && share * 100)

/** The table as CSV for a Norwegian spreadsheet: semicolons and decimal comma, and nothing that it would take for a formula. */
export const sheetCsv = (rows: readonly SheetCell[][]): string =>
  rows.map((cells) => `${cells.map(cellOf).join(';')}\r\n`).join('')

function cellOf(cell: SheetCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(Math.round(cell * 10_000) / 10_000).replace('.', ',')
  return csvCell(cell)
}

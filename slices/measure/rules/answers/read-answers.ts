import { readNumber } from '../import/read-number.ts'
import {
  type AnswerMapping,
  type AnswerQuestion,
  headerOf,
  MOST_GROUPS,
  plainAnswer,
  scaleOf,
} from './answer-mapping.ts'

export const ANSWER_FAULTS = [
  'row-short',
  'row-long',
  'formula',
  'answer-outside',
  'scale-mixed',
  'weight-wrong',
  'weight-negative',
  'weight-mixed',
  'group-long',
  'group-many',
] as const
export type AnswerFault = {
  code: (typeof ANSWER_FAULTS)[number]
  /** The heading of the column; empty where the row itself is wrong. */
  header: string
  count: number
  /** The first rows, as a spreadsheet numbers them. Never what stands there. */
  rows: number[]
}
/** What one row says: a number for each question, null where it says nothing. Held while it is counted, and never kept. */
export type Respondent = { group: string; weight: number; scores: (number | null)[] }

const NAMED = 5
const LONGEST_GROUP = 80
const FORMULA = /^[=@]|^[+-].*[a-z(]/i

type Refuse = (code: AnswerFault['code'], column: number | null) => void

/** Reads the rows behind the headings. Every fault is told at once, by column, with the first rows where it stands. */
export function readAnswers(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  mapping: AnswerMapping,
): { respondents: Respondent[]; faults: AnswerFault[] } {
  const faults = new Map<string, AnswerFault>()
  const refuseIn =
    (row: number): Refuse =>
    (code, column) => {
      const header = column === null ? '' : headerOf(headers, column)
      const fault = faults.get(`${code} ${header}`) ?? { code, header, count: 0, rows: [] }
      fault.count++
      if (fault.rows.length < NAMED) fault.rows.push(row)
      faults.set(`${code} ${header}`, fault)
    }
  const one = reader(headers.length, mapping)
  const respondents = rows.flatMap((cells, at) =>
    cells.every((cell) => cell === '') ? [] : [one.read(cells, refuseIn(at + 2))],
  )
  const { group, weight } = mapping
  if (one.decimals.size > 1) refuseIn(1)('weight-mixed', weight)
  const groups = new Set(respondents.map(({ group: name }) => name))
  if (group && groups.size > MOST_GROUPS) refuseIn(1)('group-many', group.column)
  return { respondents, faults: [...faults.values()] }
}

/** Reads one row at a time; `decimals` gathers how weights are written. */
function reader(width: number, { questions, group, weight, missing }: AnswerMapping) {
  const none = new Set(missing.map(plainAnswer))
  const decimals = new Set<string>()
  const answerIn = (cell: string, question: AnswerQuestion, refuse: (code: AnswerFault['code']) => void) => {
    if (cell === '' || none.has(plainAnswer(cell))) return null
    const score = scoreOf(cell, question)
    if (typeof score === 'number') return score
    refuse(score)
    return null
  }
  const groupIn = (cells: readonly string[], refuse: Refuse): string => {
    if (!group) return ''
    const name = (cells[group.column] ?? '').trim()
    if (FORMULA.test(name)) refuse('formula', group.column)
    if (name.length > LONGEST_GROUP) refuse('group-long', group.column)
    return name
  }
  const weightIn = (cells: readonly string[], refuse: Refuse): number => {
    if (weight === null) return 1
    const worth = weightOf((cells[weight] ?? '').trim(), decimals)
    if (typeof worth === 'number') return worth
    refuse(worth, weight)
    return 1
  }
  return {
    decimals,
    read: (cells: readonly string[], refuse: Refuse): Respondent => {
      if (cells.length < width) refuse('row-short', null)
      if (cells.slice(width).some((extra) => extra !== '')) refuse('row-long', null)
      const scores = questions.map((question) =>
        meanOf(question.columns.map((at) => answerIn((cells[at] ?? '').trim(), question, (code) => refuse(code, at)))),
      )
      return { group: groupIn(cells, refuse), weight: weightIn(cells, refuse), scores }
    },
  }
}

function scoreOf(answer: string, question: AnswerQuestion): number | 'formula' | 'scale-mixed' | 'answer-outside' {
  const { low, high } = scaleOf(question)
  const turned = (score: number) => (question.isTurned ? low + high - score : score)
  if (FORMULA.test(answer)) return 'formula'
  const read = readNumber(answer)
  if (question.words.length > 0) {
    const at = question.words.findIndex((word) => plainAnswer(word) === plainAnswer(answer))
    if (at >= 0) return turned(at + 1)
    return 'value' in read ? 'scale-mixed' : 'answer-outside'
  }
  if (!('value' in read)) return 'scale-mixed'
  return read.value < low || read.value > high ? 'answer-outside' : turned(read.value)
}

/** A weight with a comma or a full stop, but not both in one file. One of nothing takes the row out. */
function weightOf(cell: string, decimals: Set<string>): number | 'formula' | 'weight-wrong' | 'weight-negative' {
  if (FORMULA.test(cell)) return 'formula'
  for (const sign of ',.') if (cell.includes(sign)) decimals.add(sign)
  const plain = cell.replace('−', '-').replace(',', '.')
  if (!/^-?\d+(\.\d+)?(e-?\d+)?$/i.test(plain)) return 'weight-wrong'
  return Number(plain) < 0 ? 'weight-negative' : Number(plain)
}

function meanOf(scores: readonly (number | null)[]): number | null {
  const said = scores.filter((score) => score !== null)
  return said.length === 0 ? null : said.reduce((sum, score) => sum + score, 0) / said.length
}

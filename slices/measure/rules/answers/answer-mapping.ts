import { letterOf } from '../import/matrix.ts'
import { readPeriod } from '../import/read-period.ts'

/** Most groups that a file may be split by: with more, the column names people, not groups. */
export const MOST_GROUPS = 120
export const MOST_QUESTIONS = 40

/**
 * One number of the register, from one column or more: with more, a person's answers are averaged first. The scale goes from `low` to `high`, or
 * is `words` from the worst to the best, which count from 1. `from` and above are good answers; where `isTurned`, low is good.
 */
export type AnswerQuestion = {
  indicatorKey: string
  columns: number[]
  low: number
  high: number
  words: string[]
  from: number
  isTurned: boolean
}
/**
 * What the columns of a file with one row for each who answered hold. `group`: the agency that a row is about (each by itself, ours is called
 * `own`), or the unit of who answered (everyone together, and each unit that is large enough). `missing` are answers that count as none.
 */
export type AnswerMapping = {
  period: string
  source: string
  missing: string[]
  questions: AnswerQuestion[]
  group: { column: number; kind: 'agency' | 'unit'; own: string } | null
  weight: number | null
}
export const MAPPING_FAULTS = [
  'source',
  'period',
  'no-question',
  'no-indicator',
  'column-twice',
  'scale',
  'from',
] as const
export type MappingFault = (typeof MAPPING_FAULTS)[number]

/** What must be said or put right before anything is counted; null when all is said. `today` is YYYY-MM-DD. */
export function mappingFault(mapping: AnswerMapping, today: string): MappingFault | null {
  const { source, period, questions, group, weight } = mapping
  if (source.trim() === '') return 'source'
  const read = readPeriod(period)
  if ('fault' in read || read.toOn > today) return 'period'
  if (questions.length === 0 || questions.some(({ columns }) => columns.length === 0)) return 'no-question'
  const keys = questions.map(({ indicatorKey }) => indicatorKey)
  if (keys.some((key) => key === '') || new Set(keys).size < keys.length) return 'no-indicator'
  const used = [...questions.flatMap(({ columns }) => columns), ...(group ? [group.column] : []), weight ?? []].flat()
  if (new Set(used).size < used.length) return 'column-twice'
  if (questions.some((one) => !(scaleOf(one).low < scaleOf(one).high) || hasTwice(one.words))) return 'scale'
  return questions.every(isFromWithin) ? null : 'from'
}

/** What somebody left empty is no number, and lies nowhere. */
function isFromWithin(question: AnswerQuestion): boolean {
  const { low, high } = scaleOf(question)
  return question.from >= low && question.from <= high
}

const hasTwice = (words: readonly string[]) => new Set(words.map(plainAnswer)).size < words.length
export const plainAnswer = (text: string): string => text.trim().toLowerCase()

export const scaleOf = ({ low, high, words }: AnswerQuestion): { low: number; high: number } =>
  words.length > 0 ? { low: 1, high: words.length } : { low, high }

/** Headers as the person reads them: with a letter where there is none. */
export const headerOf = (headers: readonly string[], at: number): string => headers[at] || letterOf(at)

export const BLANK_MAPPING: AnswerMapping = {
  ...{ period: '', source: '', missing: [], questions: [], group: null, weight: null },
}

import type { Names } from '../indicator.ts'

/** How values stand to one another: not at all, in order, or with distances. Decides how disagreement is weighed. */
export const CODE_LEVELS = ['nominal', 'ordinal', 'interval'] as const
export type CodeLevel = (typeof CODE_LEVELS)[number]

/** `number` is the place or amount of a value; names alone have none. */
export type CodeValue = { key: string; names: Names; number: number | null }
export type CodeVariable = { key: string; names: Names; help: Names; level: CodeLevel; values: CodeValue[] }
export type CodeBook = { number: number; variables: CodeVariable[] }

/** What a code book is about: stories in the media, or one open question, shared by the rounds of a survey. */
export const MEDIA = 'media'
export const answersSubject = (firstSurveyId: string, question: string): string => `${firstSurveyId}/${question}`

export const MOST_VARIABLES = 12
export const MOST_VALUES = 30

export type CodeBookFault =
  | 'coding.no-variables'
  | 'coding.too-many-variables'
  | 'coding.name-missing'
  | 'coding.same-name'
  | 'coding.too-few-values'
  | 'coding.too-many-values'
  | 'coding.number-missing'
  | 'coding.same-number'

/** The first thing that is wrong with a code book, with the name of the variable; null when it can be coded by. */
export function codeBookFault(variables: readonly CodeVariable[]): { code: CodeBookFault; variable: string } | null {
  if (variables.length === 0) return { code: 'coding.no-variables', variable: '' }
  if (variables.length > MOST_VARIABLES) return { code: 'coding.too-many-variables', variable: '' }
  if (hasTwice(variables.map((one) => one.key)) || hasTwice(variables.map((one) => one.names.nb.trim().toLowerCase())))
    return { code: 'coding.same-name', variable: '' }
  for (const one of variables) {
    const code = variableFault(one)
    if (code) return { code, variable: one.names.nb }
  }
  return null
}

function variableFault({ names, level, values }: CodeVariable): CodeBookFault | null {
  if (!names.nb.trim() || values.some((value) => !value.names.nb.trim())) return 'coding.name-missing'
  if (values.length < 2) return 'coding.too-few-values'
  if (values.length > MOST_VALUES) return 'coding.too-many-values'
  if (hasTwice(values.map((one) => one.key)) || hasTwice(values.map((one) => one.names.nb.trim().toLowerCase())))
    return 'coding.same-name'
  if (level === 'nominal') return null
  const numbers = values.flatMap(({ number }) => (number === null ? [] : [number]))
  if (numbers.length < values.length) return 'coding.number-missing'
  return hasTwice(numbers) ? 'coding.same-number' : null
}

const hasTwice = (list: readonly unknown[]) => new Set(list).size < list.length

import { DONT_KNOW, type Option, type Question, type QuestionKind } from '../../rules/survey/questionnaire.ts'

/** The first key of this kind that is free: `q1`, `q2` …, or `a`, `b` … */
const freeKey = (taken: readonly string[], make: (at: number) => string): string => {
  for (let at = 1; ; at++) if (!taken.includes(make(at))) return make(at)
}

export function blankQuestion(questions: readonly Question[]): Question {
  const taken = questions.map(({ key }) => key)
  return {
    key: freeKey(taken, (at) => `q${at}`),
    kind: 'single',
    texts: {},
    help: {},
    options: [
      { key: 'a1', texts: {} },
      { key: 'a2', texts: {} },
    ],
    isRequired: false,
    isBackground: false,
    onlyIf: null,
    favourable: [],
  }
}

export const withOption = (options: readonly Option[]): Option[] => [
  ...options,
  {
    key: freeKey(
      options.map(({ key }) => key),
      (at) => `a${at}`,
    ),
    texts: {},
  },
]

const POINTS = ['1', '2', '3', '4', '5']
/** «Don't know» in our own three languages; other languages are written. */
const UNKNOWING = { nb: 'Vet ikke', nn: 'Veit ikkje', en: 'Don’t know' }

/** The same question as another kind: a scale gets five points and «don't know», a text loses its options. */
export function asKind(question: Question, kind: QuestionKind): Question {
  if (kind === question.kind) return question
  const rest = { ...question, kind, favourable: [], isBackground: kind === 'single' && question.isBackground }
  if (kind === 'open') return { ...rest, options: [] }
  if (kind === 'scale')
    return {
      ...rest,
      options: [...POINTS.map((key) => ({ key, texts: {} })), { key: DONT_KNOW, texts: { ...UNKNOWING } }],
    }
  const isFresh = question.kind === 'open' || question.kind === 'scale'
  return { ...rest, options: isFresh ? withOption(withOption([])) : question.options }
}

/** The list with one item a step up (-1) or down (1); the same list at the ends. */
export function moved<T>(items: readonly T[], at: number, step: 1 | -1): T[] {
  const to = at + step
  if (to < 0 || to >= items.length) return [...items]
  return items.with(at, items[to]!).with(to, items[at]!)
}

import { hasNumber } from '../../../../kit/kernel/stops/has-number.ts'
import { undressed } from '../../../../kit/kernel/stops/undressed-names.ts'

/** What is asked. `scale` is an ordered choice of one; its options go from the least to the most, and may end with «don't know». */
export const QUESTION_KINDS = ['single', 'multiple', 'scale', 'open'] as const
export type QuestionKind = (typeof QUESTION_KINDS)[number]

/** One text in several languages, by BCP 47 tag. */
export type Texts = Record<string, string>
export type Option = { key: string; texts: Texts }
/** Asked only of those who chose one of these options. */
export type Condition = { question: string; options: string[] }
export type Question = {
  key: string
  kind: QuestionKind
  texts: Texts
  help: Texts
  options: Option[]
  isRequired: boolean
  /** Answers to the others may be shown by the answers to this one. */
  isBackground: boolean
  onlyIf: Condition | null
  /** Options that count as the answer we hope for; the two highest points of a scale when empty. */
  favourable: string[]
}
/** The first language is the one it is written in. */
export type Questionnaire = {
  languages: string[]
  title: Texts
  intro: Texts
  thanks: Texts
  questions: Question[]
}

/** The option of a scale that is no point on it. */
export const DONT_KNOW = 'dk'
export const MOST_QUESTIONS = 40
export const LONGEST_ANSWER = 2000

export type QuestionnaireFault = {
  code:
    | 'no-title'
    | 'no-questions'
    | 'too-many-questions'
    | 'key-twice'
    | 'key-tells'
    | 'text-missing'
    | 'option-missing'
    | 'few-options'
    | 'background-kind'
    | 'condition-not-earlier'
    | 'condition-option'
  /** Key of the question; null for the questionnaire itself. */
  question: string | null
  language: string | null
}

/** What must be put right before it can be opened, in the order of the page. */
export function questionnaireFaults({ languages, title, questions }: Questionnaire): QuestionnaireFault[] {
  const faults: QuestionnaireFault[] = []
  const tell = (code: QuestionnaireFault['code'], question: string | null = null, language: string | null = null) =>
    faults.push({ code, question, language })
  for (const language of languages) if (isBlank(title[language])) tell('no-title', null, language)
  if (questions.length === 0) tell('no-questions')
  if (questions.length > MOST_QUESTIONS) tell('too-many-questions')
  for (const [at, question] of questions.entries()) {
    const earlier = questions.slice(0, at)
    if (earlier.some(({ key }) => key === question.key)) tell('key-twice', question.key)
    if ([question.key, ...question.options.map(({ key }) => key), ...question.favourable].some(tellsWho))
      tell('key-tells', question.key)
    for (const code of new Set(languages.flatMap((language) => textFaults(question, language))))
      tell(code, question.key, languages.find((language) => textFaults(question, language).includes(code))!)
    for (const code of formFaults(question, earlier)) tell(code, question.key)
  }
  return faults
}

/** Keys stand in the source of the page that everybody opens: a number or a name of somebody is none. */
const tellsWho = (key: string) => hasNumber(key) || undressed(key.replaceAll('-', ' ')).length > 0

/** What is wrong with its kind, its options and what it hangs on. */
function formFaults(question: Question, earlier: readonly Question[]): QuestionnaireFault['code'][] {
  const { kind, isBackground, onlyIf } = question
  const on = earlier.find(({ key }) => key === onlyIf?.question)
  const isTold = on !== undefined && on.kind !== 'open'
  return [
    ...(kind !== 'open' && pointsOf(question).length < 2 ? (['few-options'] as const) : []),
    ...(isBackground && kind !== 'single' ? (['background-kind'] as const) : []),
    ...(onlyIf && !isTold ? (['condition-not-earlier'] as const) : []),
    ...(onlyIf && isTold && !isKnownChoice(on, onlyIf.options) ? (['condition-option'] as const) : []),
  ]
}

const isBlank = (text: string | undefined) => text === undefined || text.trim() === ''

/** A point in the middle of a scale may be a number alone. */
function textFaults({ kind, texts, options }: Question, language: string): ('text-missing' | 'option-missing')[] {
  const named = kind === 'scale' ? options.filter(({ key }, at) => at === 0 || key === DONT_KNOW) : options
  return [
    ...(isBlank(texts[language]) ? (['text-missing'] as const) : []),
    ...(kind !== 'open' && named.some((option) => isBlank(option.texts[language]))
      ? (['option-missing'] as const)
      : []),
  ]
}

const isKnownChoice = (question: Question, keys: readonly string[]) =>
  keys.length > 0 && keys.every((key) => question.options.some((option) => option.key === key))

/** The points of a scale, without «don't know». */
export const pointsOf = ({ options }: Question): Option[] => options.filter(({ key }) => key !== DONT_KNOW)

/** The options that count as favourable: those said, or the two highest points. */
export const favourableOf = (question: Question): string[] =>
  question.favourable.length > 0 || question.kind !== 'scale'
    ? question.favourable
    : pointsOf(question)
        .slice(-2)
        .map(({ key }) => key)

/** The text in the language, or in the one it was written in. */
export const textIn = (texts: Texts, language: string, languages: readonly string[]): string =>
  texts[language] || texts[languages[0] ?? ''] || ''

/** Every word beneath the title that whoever answers reads, in this language. */
export const wordsOfQuestionnaire = ({ intro, thanks, questions }: Questionnaire, language: string): string[] => {
  const asked = questions.flatMap(({ texts, help, options }) => [texts, help, ...options.map((one) => one.texts)])
  return [intro, ...asked, thanks].flatMap((texts) => texts[language] || [])
}

/**
 * Is the one after the same questionnaire, with other words? Then answers to both can be counted together; anything else is a new
 * round.
 */
export const isSameStructure = (before: Questionnaire, after: Questionnaire): boolean =>
  structureOf(before) === structureOf(after)

const structureOf = ({ questions }: Questionnaire) =>
  JSON.stringify(
    questions.map(({ key, kind, options, isRequired, isBackground, onlyIf }) => [
      key,
      kind,
      options.map((option) => option.key),
      isRequired,
      isBackground,
      onlyIf && [onlyIf.question, onlyIf.options.toSorted()],
    ]),
  )

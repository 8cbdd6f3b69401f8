import { withoutNumbers } from '../../../../kit/kernel/stops/without-numbers.ts'
import { LONGEST_ANSWER, type Question, type Questionnaire } from './questionnaire.ts'

/** What one person answered, by the question's key: keys of options, or one text. A question that was passed over is absent. */
export type Answers = Record<string, string[]>

export type AnswerFault = 'missing' | 'too-long' | 'unknown'

/** Is this question for somebody who has answered so? One that hangs on a question that was not for them, is not either. */
export function isAsked(question: Question, answers: Answers, { questions }: Questionnaire): boolean {
  if (!question.onlyIf) return true
  const { question: key, options } = question.onlyIf
  const on = questions.find((one) => one.key === key)
  if (!on || !isAsked(on, answers, { questions } as Questionnaire)) return false
  return (answers[key] ?? []).some((chosen) => options.includes(chosen))
}

/** What is wrong with the answer to one question that was asked. */
export function answerFault(question: Question, given: readonly string[] = []): AnswerFault | null {
  if (question.kind === 'open') {
    const text = given[0] ?? ''
    if (text.length > LONGEST_ANSWER) return 'too-long'
    return question.isRequired && text.trim() === '' ? 'missing' : null
  }
  if (given.some((key) => !question.options.some((option) => option.key === key))) return 'unknown'
  if (question.kind !== 'multiple' && given.length > 1) return 'unknown'
  return question.isRequired && given.length === 0 ? 'missing' : null
}

/** Only what was asked, identity numbers with dots for their digits, each option once and in the order of the questionnaire: nothing of how somebody got there is kept. */
export function tidyAnswers(questionnaire: Questionnaire, given: Answers): Answers {
  const tidy: Answers = {}
  for (const question of questionnaire.questions) {
    const chosen = given[question.key] ?? []
    if (!isAsked(question, given, questionnaire)) continue
    const kept =
      question.kind === 'open'
        ? [withoutNumbers((chosen[0] ?? '').trim())].filter((text) => text !== '')
        : question.options.filter(({ key }) => chosen.includes(key)).map(({ key }) => key)
    if (kept.length > 0) tidy[question.key] = kept
  }
  return tidy
}

/** Questions with something wrong, in order, among those that were asked. */
export function answerFaults(
  questionnaire: Questionnaire,
  answers: Answers,
  among: readonly Question[] = questionnaire.questions,
): { question: Question; fault: AnswerFault }[] {
  return among.flatMap((question) => {
    const fault = isAsked(question, answers, questionnaire) ? answerFault(question, answers[question.key]) : null
    return fault ? [{ question, fault }] : []
  })
}

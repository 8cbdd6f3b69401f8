import type { Answers } from './answer.ts'
import { DONT_KNOW, type Question } from './questionnaire.ts'

/**
 * What somebody types for a form on paper: the numbers of the boxes that are crossed, in one go («13» is the first and the third, «10»
 * alone is the tenth where there are so many). `0` is «don't know». Null when it is no box.
 */
export function keysTyped(question: Question, typed: string): string[] | null {
  const plain = typed.replaceAll(/[\s,.]/g, '')
  if (plain === '') return []
  const whole = optionAt(question, plain)
  if (question.kind !== 'multiple') return whole ? [whole] : null
  if (question.options.length > 9) {
    const parts = typed
      .split(/[\s,.]+/)
      .filter(Boolean)
      .map((one) => optionAt(question, one))
    return parts.every((one) => one !== null) ? [...new Set(parts as string[])] : null
  }
  const parts = [...plain].map((one) => optionAt(question, one))
  return parts.every((one) => one !== null) ? [...new Set(parts as string[])] : null
}

function optionAt({ options }: Question, typed: string): string | null {
  if (!/^\d+$/.test(typed)) return null
  if (typed === '0') return options.find(({ key }) => key === DONT_KNOW)?.key ?? null
  const option = options.filter(({ key }) => key !== DONT_KNOW)[Number(typed) - 1]
  return option?.key ?? null
}

/** The answers of a form as typed; a question that cannot be read is named instead. */
export function answersTyped(
  questions: readonly Question[],
  typed: Readonly<Record<string, string>>,
): { answers: Answers; unread: string[] } {
  const answers: Answers = {}
  const unread: string[] = []
  for (const question of questions) {
    const text = typed[question.key] ?? ''
    const chosen = question.kind === 'open' ? [text.trim()].filter(Boolean) : keysTyped(question, text)
    if (chosen === null) unread.push(question.key)
    else if (chosen.length > 0) answers[question.key] = chosen
  }
  return { answers, unread }
}

import { type Answers, isAsked } from './answer.ts'
import type { Question, Questionnaire } from './questionnaire.ts'

/** Percent of each option, by question. */
type Shares = Record<string, Record<string, number>>

/**
 * So many invented answers, spread as the shares say: the same every time. The answers to different questions have nothing to do with
 * each other.
 */
export function demoAnswers(questionnaire: Questionnaire, shares: Shares, count: number): Answers[] {
  return Array.from({ length: count }, (_, person) => {
    const answers: Answers = {}
    for (const [at, question] of questionnaire.questions.entries()) {
      const spread = shares[question.key]
      if (!spread || !isAsked(question, answers, questionnaire)) continue
      const chosen = chosenOf(question, spread, (option) => lot(person, at, option))
      if (chosen.length > 0) answers[question.key] = chosen
    }
    return answers
  })
}

function chosenOf(question: Question, spread: Record<string, number>, draw: (option: number) => number): string[] {
  if (question.kind === 'multiple')
    return question.options.flatMap(({ key }, at) => (draw(at) < (spread[key] ?? 0) ? [key] : []))
  let left = draw(0)
  for (const { key } of question.options) {
    left -= spread[key] ?? 0
    if (left < 0) return [key]
  }
  return []
}

/** A number from 0 to 100 that looks drawn, and is the same every time (splitmix32 of the three). */
function lot(person: number, question: number, option: number): number {
  let state = (person * 2654435761 + question * 40503 + option * 69069 + 1) >>> 0
  state = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
  state = Math.imul(state ^ (state >>> 15), 0x735a2d97)
  return (((state ^ (state >>> 15)) >>> 0) / 2 ** 32) * 100
}

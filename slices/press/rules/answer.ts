import { paragraphsOf } from '../../../kit/kernel/paragraphs.ts'
import type { LineKind, LineTexts } from './line.ts'

export type AnswerSource = { title: string; href: string | null }
/** The answer as it stands, and what it builds on. */
export type AnswerInput = { text: string; language: string; sources: AnswerSource[]; lineIds: string[] }

/** The longest answer: some eight pages. */
export const ANSWER_LIMIT = 20_000

/** What was approved of a line: a question's answer is approved as the answer to that question. */
export type ApprovedLine = { kind: LineKind; texts: LineTexts }

/** What a line puts into an answer in this language; null when it says nothing in it. */
export function wholeLine({ kind, texts }: ApprovedLine, language: string): string | null {
  const said = texts[language]
  if (!said) return null
  return kind === 'question' ? [said.question, said.answer].filter(Boolean).join('\n\n') : said.answer
}

/** Is the answer, from first to last, whole approved lines in the order they are given? Then it has been approved already. */
export function isLinesAlone(text: string, language: string, lines: readonly ApprovedLine[]): boolean {
  const paragraphs = paragraphsOf(text)
  const rest = lines.reduce<string[]>((left, line) => {
    const whole = paragraphsOf(wholeLine(line, language) ?? '')
    return whole.every((one, at) => left[at] === one) ? left.slice(whole.length) : left
  }, paragraphs)
  return paragraphs.length > 0 && rest.length === 0
}

import { paragraphsOf } from '../../../kit/kernel/paragraphs.ts'
import type { LineTexts } from './line.ts'

export type AnswerSource = { title: string; href: string | null }
/** The answer as it stands, and what it builds on. */
export type AnswerInput = { text: string; language: string; sources: AnswerSource[]; lineIds: string[] }

/** The longest answer: some eight pages. */
export const ANSWER_LIMIT = 20_000

/** Is every paragraph of the answer what an approved line says, word by word? Then it has been approved already. */
export function isLinesAlone(text: string, lines: readonly LineTexts[]): boolean {
  const approved = new Set(lines.flatMap((texts) => Object.values(texts).flatMap(({ answer }) => paragraphsOf(answer))))
  const paragraphs = paragraphsOf(text)
  return paragraphs.length > 0 && paragraphs.every((one) => approved.has(one))
}

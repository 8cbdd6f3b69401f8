import type { LineTexts } from './line.ts'

export type AnswerSource = { title: string; href: string | null }
/** The answer as it stands, and what it builds on. */
export type AnswerInput = { text: string; language: string; sources: AnswerSource[]; lineIds: string[] }

/** The longest answer: some eight pages. */
export const ANSWER_LIMIT = 20_000

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Is every paragraph of the answer what an approved line says, word by word? Then it has been approved already. */
export function isLinesAlone(text: string, lines: readonly LineTexts[]): boolean {
  const approved = new Set(lines.flatMap((texts) => Object.values(texts).flatMap(({ answer }) => paragraphsOf(answer))))
  const paragraphs = paragraphsOf(text)
  return paragraphs.length > 0 && paragraphs.every((one) => approved.has(one))
}

/** Paragraphs as plain text, without the white space around and inside them. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map(tidy)
    .filter(Boolean)
}

type Stop = { id: string; check: string }

/**
 * What holds an answer back. Whatever points to a person, or is somebody's number, always does: it must be taken out. What
 * may give security away is weighed by the one who approves, with a reason; until then it holds the answer back too.
 */
export function holdingStops<S extends Stop>(stops: readonly S[], weighedIds: readonly string[]) {
  const isSecurity = (stop: Stop) => stop.check.startsWith('security-')
  return {
    always: stops.filter((stop) => !isSecurity(stop)),
    toWeigh: stops.filter((stop) => isSecurity(stop) && !weighedIds.includes(stop.id)),
  }
}

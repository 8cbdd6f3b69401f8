import type { LineKind, LineSource, LineTexts } from './line.ts'

/** What a person writes in a line. */
export type LineInput = {
  kind: LineKind
  topic: string
  texts: LineTexts
  sources: LineSource[]
  /** Last day it may be used: `2026-12-31`. */
  expiresOn: string
  isPublic: boolean
}

export type LineFault = 'no-answer' | 'no-question' | 'no-bokmal-or-nynorsk' | 'no-source' | 'expired'

/** Why a line cannot be saved; null when it can. `today` is a Norwegian date. */
export function lineFault(input: LineInput, today: string): LineFault | null {
  const editions = Object.values(input.texts)
  if (!input.texts.nb && !input.texts.nn) return 'no-bokmal-or-nynorsk'
  if (editions.some((edition) => !edition.answer.trim())) return 'no-answer'
  if (input.kind === 'question' && editions.some((edition) => !edition.question?.trim())) return 'no-question'
  return input.expiresOn < today ? 'expired' : null
}

/** Why a line cannot be approved; null when it can. What nobody can trace is not said in the agency's name. */
export function approvalFault(input: Pick<LineInput, 'sources'>): LineFault | null {
  return input.sources.some((source) => source.title.trim()) ? null : 'no-source'
}

/** Everything that search looks through, questions and answers of every language. */
export function searchedText({ texts, sources }: Pick<LineInput, 'texts' | 'sources'>): string {
  const said = Object.values(texts).flatMap(({ question, answer }) => [question ?? '', answer])
  return [...said, ...sources.map((source) => source.title)].filter(Boolean).join('\n')
}

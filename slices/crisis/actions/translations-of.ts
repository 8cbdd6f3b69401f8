import { isFollowing } from '../rules/statement.ts'
import { type Paired, pairedSentences, sourceLanguage } from '../rules/translation-basis.ts'
import type { PartRow } from '../store/statements.ts'
import { mainOf } from './follow-statement.ts'

export type Translation = { language: string; from: string; rows: Paired[] }

/**
 * The words of a part in every language but the Norwegian that they are made from, sentence by sentence beside that: nynorsk too, as no rule
 * knows all its forms. Words with no Norwegian beside them in the same part are a source themselves, unless they follow one.
 */
export function translationsOf(part: PartRow, parts: readonly PartRow[]): Translation[] {
  const { texts } = isFollowing(part) ? mainOf(parts) : part
  const from = sourceLanguage(texts)
  const source = from && texts[from]!
  if (!source && !isFollowing(part)) return []
  return Object.entries(part.texts)
    .filter(([language]) => language !== from)
    .map(([language, words]) => ({ language, from: from ?? 'nb', rows: pairedSentences(source, words) }))
}

import { WEIGHED } from '../rules/sentence-basis.ts'
import { isFollowing } from '../rules/statement.ts'
import { type Paired, pairedSentences } from '../rules/translation-basis.ts'
import type { PartRow } from '../store/statements.ts'
import { mainOf } from './follow-statement.ts'

export type Translation = { language: string; rows: Paired[] }

/**
 * The words of a part in languages that no rule holds against the facts, sentence by sentence beside the Norwegian that they are made from. Words
 * with no Norwegian beside them in the same part are a source themselves, unless they follow one.
 */
export function translationsOf(part: PartRow, parts: readonly PartRow[]): Translation[] {
  const { texts } = isFollowing(part) ? mainOf(parts) : part
  const source = texts.nb ?? texts.nn ?? null
  if (!source && !isFollowing(part)) return []
  return Object.entries(part.texts)
    .filter(([language]) => !WEIGHED.includes(language))
    .map(([language, words]) => ({ language, rows: pairedSentences(source, words) }))
}

import type { TokenisedBlock } from '../../../../kit/kernel/stops/tokenize.ts'
import type { CheckedLanguage, Remark } from '../finding.ts'
import { isFieldWord } from '../word-lists/field-words.ts'

/** A word with more letters than this slows the reader down, unless it is a word of the field. */
export const LONGEST_WORD = 14

/** Hyphens divide for the eye, so the longest part counts. The same word is remarked once in a text. */
export function longWords(blocks: TokenisedBlock[], language: CheckedLanguage): Remark[] {
  const seen = new Set<string>()
  const all = blocks.flatMap(({ block, sentences }) =>
    sentences.flatMap(({ words }) => words.map((word) => ({ block, word }))),
  )
  return all.flatMap(({ block, word }) => {
    if (word.letters <= LONGEST_WORD || seen.has(word.lower) || isFieldWord(word.lower, language)) return []
    const letters = Math.max(...word.text.split(/[-‑]/).map((part) => part.length))
    if (letters <= LONGEST_WORD) return []
    seen.add(word.lower)
    return [{ check: 'long-word', block, start: word.start, end: word.end, params: { letters, limit: LONGEST_WORD } }]
  })
}

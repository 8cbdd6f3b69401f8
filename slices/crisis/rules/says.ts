import { type ContentWords, isSameWord } from './content-words.ts'

/** A sentence says a fact when so much of the fact's words are in it, in whatever form. */
const NEAR = 0.75

/** Content words of a piece of text; `own`: those that the declaration does not say. */
export type Part = ContentWords & { own: string[] }
export const withOwn = (said: ContentWords, given: readonly string[]): Part => ({
  ...said,
  own: said.words.filter((word) => !given.some((one) => isSameWord(one, word))),
})

/** Near-verbatim, either way: the fact is in the sentence, or the sentence is a part of the fact. */
export function says(said: Part, fact: ContentWords): boolean {
  if (said.isNegated !== fact.isNegated || fact.words.length === 0) return false
  if (said.numbers.length > 0 && fact.numbers.some((one) => !said.numbers.includes(one))) return false
  const inSentence = fact.words.filter((one) => said.words.some((word) => isSameWord(one, word)))
  if (inSentence.length >= fact.words.length * NEAR) return true
  const inFact = said.own.filter((word) => fact.words.some((one) => isSameWord(one, word)))
  return said.own.length > 1 && inFact.length === said.own.length
}

import { splitCompound } from './compound.ts'
import { twinsOf } from './twin-words.ts'
import type { WordList } from './word-list.ts'

/** Shorter words are never cut. */
const SHORTEST_COMPOUND = 8
const WORDS = /[\p{L}\p{N}]+/gu
/** A sentence typed into the search box; the rest of a pasted page is left out. */
const MOST_WORDS = 24

/**
 * The text with the parts of its compounds behind it, for `to_tsvector('norwegian', …)`: a text about the
 * «bemanningsplan» is then found by «planer for bemanning» too.
 */
export function indexText(text: string, knows: WordList): string {
  const parts = compoundParts(text, knows)
  return parts.length === 0 ? text : `${text}\n${parts.join(' ')}`
}

/** The parts of the compounds in a text, each once. */
export function compoundParts(text: string, knows: WordList): string[] {
  const parts = new Set<string>()
  for (const word of new Set(wordsOf(text))) for (const part of partsOf(word, knows)) parts.add(part)
  return [...parts]
}

/**
 * What a person typed, as text for `to_tsquery('norwegian', …)`; empty when there is no word in it. Every word must be
 * there, whole, in its other spelling, or by all its parts.
 * @param options.typing the last word is not finished: its beginning is enough
 * @param options.any one of the words is enough, or one part of a compound (for when all of them found nothing)
 */
export function queryText(typed: string, knows: WordList, options: { typing?: boolean; any?: boolean } = {}): string {
  const words = wordsOf(typed).slice(0, MOST_WORDS)
  const terms = words.map((word, at) => {
    const whole = options.typing && at === words.length - 1 ? `${word}:*` : word
    const parts = partsOf(word, knows)
    const twins = twinsOf(word)
    const ways = [whole, ...twins, ...(parts.length === 0 ? [] : [`(${parts.join(options.any ? ' | ' : ' & ')})`])]
    return ways.length === 1 ? whole : `(${ways.join(' | ')})`
  })
  return terms.join(options.any ? ' | ' : ' & ')
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().normalize('NFC').match(WORDS) ?? []
}

/** The smallest parts would do for asking, the greater ones make the better match come first. */
function partsOf(word: string, knows: WordList): string[] {
  return word.length < SHORTEST_COMPOUND ? [] : splitCompound(word, knows)
}

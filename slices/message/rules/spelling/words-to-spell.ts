import { tokenize, type Word } from '../../../../kit/kernel/stops/tokenize.ts'
import { CLOSING_ABBREVIATIONS, FOLLOWED_ABBREVIATIONS } from '../../../../kit/kernel/stops/word-lists/abbreviations.ts'
import type { CheckedLanguage, PlainBlock } from '../finding.ts'
import { TITLE_BLOCK } from '../finding.ts'
import { isMissingInDictionary } from '../word-lists/dictionary-gaps.ts'
import { isFieldWord } from '../word-lists/field-words.ts'

/** A word of the text that a dictionary should know. `forms` are tried in order: as written, then in small letters. */
export type SpellWord = { block: number; start: number; end: number; word: string; forms: string[] }

/**
 * Words to look up. Names (capitals inside a sentence), abbreviations in capitals, words with digits, links, shortened
 * first parts («justis-») and the field's own words are left out; «e-postadresse» is looked up part by part.
 */
export function wordsToSpell(title: string, blocks: PlainBlock[], language: CheckedLanguage): SpellWord[] {
  const texts = [title, ...blocks.map(({ text }) => text)]
  return texts.flatMap((text, index) =>
    tokenize(text).flatMap(({ words }) =>
      words.flatMap((word, at) => (isLookedUp(text, word, at) ? partsOf(word, index + TITLE_BLOCK, language) : [])),
    ),
  )
}

function isLookedUp(text: string, word: Word, at: number): boolean {
  if (word.kind !== 'word' || word.letters < 2 || /\p{N}|\./u.test(word.text)) return false
  if (text[word.end] === '.' && isAbbreviation(word.lower)) return false
  if (/\p{Lu}/u.test(word.text.slice(1)) && !/-\p{Lu}/u.test(word.text)) return false
  const afterOpening = at === 0 || /[:«“"(]\s?$/.test(text.slice(Math.max(0, word.start - 2), word.start))
  return afterOpening || !/^\p{Lu}/u.test(word.text)
}

const isAbbreviation = (lower: string) => FOLLOWED_ABBREVIATIONS.has(lower) || CLOSING_ABBREVIATIONS.has(lower)

function partsOf(word: Word, block: number, language: CheckedLanguage): SpellWord[] {
  const parts: SpellWord[] = []
  let at = word.start
  for (const part of word.text.split(/[-‑]/)) {
    const start = at
    at += part.length + 1
    const shortened = at > word.end && word.text.endsWith('-')
    const capitals = /^\p{Lu}+$/u.test(part) || (start > word.start && /^\p{Lu}/u.test(part))
    const beforeHyphen = word.text[start - word.start + part.length] === '-' && word.text.endsWith('-')
    if (part.length < 2 || shortened || capitals || beforeHyphen || isRight(part, language)) continue
    parts.push({ block, start, end: start + part.length, word: part, forms: formsOf(part) })
  }
  return parts
}

const isRight = (part: string, language: CheckedLanguage) =>
  isFieldWord(part.toLowerCase(), language) || isMissingInDictionary(part.toLowerCase(), language)

function formsOf(part: string): string[] {
  const plain = part.replace(/’/g, "'")
  const lower = plain.toLowerCase()
  return plain === lower ? [plain] : [plain, lower]
}

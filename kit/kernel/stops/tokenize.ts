import { CLOSING_ABBREVIATIONS, FOLLOWED_ABBREVIATIONS } from './word-lists/abbreviations.ts'

export type Word = {
  text: string
  lower: string
  start: number
  end: number
  /** Letters only: no digits, hyphens, stops. 0 for numbers and links. */
  letters: number
  kind: 'word' | 'number' | 'link'
}

/** `start` of the first word to `end` of the last with its punctuation. A sentence has at least one word. */
export type Sentence = { start: number; end: number; words: Word[] }

// A run of signs is tried as an address once, from its start, and abbreviations have few parts: a row of dots from a table
// of contents must not cost the square of its length.
const LINK =
  /(?:https?:\/\/|www\.)[^\s<>«»"]*[^\s<>«»".,:;!?)\]]|(?<![\p{L}\p{N}._+-])[\p{L}\p{N}._+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u
const DOTTED = /\p{L}{1,4}(?:\.\p{L}{1,4}){1,8}(?=\.(?:[\s,;:)»"]|$))/u
const NUMBER = /\p{N}+(?:[.,:/]\p{N}+)*(?:-\p{L}[\p{L}\p{M}]*)?/u
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-‑'’][\p{L}\p{M}\p{N}]+)*-?/u
const TOKEN = new RegExp([LINK, DOTTED, NUMBER, WORD].map((part) => `(${part.source})`).join('|'), 'gu')
const CLOSERS = /[.!?…]+[»”"'’)\]]*/y

/**
 * Sentences and words of one block. A new line always ends a sentence, so a list item or a heading without a full stop
 * is a sentence of its own. Norwegian abbreviations, ordinals, dates, clock times, initials and links hold together.
 */
export function tokenize(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let words: Word[] = []
  const close = (end: number) => {
    if (words.length > 0) sentences.push({ start: opening(text, words[0]!.start), end, words })
    words = []
  }
  TOKEN.lastIndex = 0
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const before = words.at(-1)
    if (before && text.slice(before.end, match.index).includes('\n')) close(before.end)
    const word = wordOf(match)
    words.push(word)
    const end = sentenceEnd(text, word, words.at(-2))
    if (end > 0) close(end)
  }
  close(words.at(-1)?.end ?? 0)
  return sentences
}

/** Quotes and brackets that open the sentence belong to it. */
function opening(text: string, start: number): number {
  let at = start
  while (at > 0 && '«“"(['.includes(text[at - 1]!)) at--
  return at
}

function wordOf(match: RegExpExecArray): Word {
  const text = match[0]
  const kind = match[1] ? 'link' : match[3] ? 'number' : 'word'
  const letters = kind === 'word' ? lettersIn(text) : 0
  const start = match.index
  return { text, lower: text.toLowerCase(), start, end: start + text.length, letters, kind }
}

function lettersIn(text: string): number {
  let count = 0
  for (const character of text) if (/\p{L}/u.test(character)) count++
  return count
}

/** Where the sentence ends if it ends after this word, else 0. */
function sentenceEnd(text: string, word: Word, before: Word | undefined): number {
  let at = word.end
  // Quotes and brackets may stand between the word and its full stop.
  while (at < text.length && '»”"\')]'.includes(text[at]!)) at++
  CLOSERS.lastIndex = at
  const closing = CLOSERS.exec(text)
  if (!closing) return 0
  const end = at + closing[0].length
  const rest = /^(\s*)[«“"'(–-]?\s*(.?)/u.exec(text.slice(end, end + 8))
  const next = rest?.[2] ?? ''
  if (next === '') return end
  if (rest![1] === '') return 0
  if (isLower(next)) return 0
  if (!closing[0].startsWith('.')) return end
  return stopBelongsToWord(word, before, next) ? 0 : end
}

function stopBelongsToWord(word: Word, before: Word | undefined, next: string): boolean {
  if (FOLLOWED_ABBREVIATIONS.has(word.lower)) return true
  if (CLOSING_ABBREVIATIONS.has(word.lower)) return !isUpper(next)
  // A single capital is an initial («T. Testesen»), but after «avd.» or «plan» it is a name in itself.
  if (/^\p{Lu}$/u.test(word.text)) return isUpper(next) && !(before && takesLetter(before))
  // An ordinal before a number («1. 2. og 3. etasje») goes on; before a capital letter the sentence is over.
  return word.kind === 'number' && /^\p{N}{1,2}$/u.test(word.text) && /\p{N}/u.test(next)
}

const LETTERED = new Set(
  'avd kap nr pkt art vedr avdeling plan del gruppe hus blokk fløy klasse type bygg vedlegg punkt'.split(' '),
)
const takesLetter = (word: Word) => LETTERED.has(word.lower)
const isLower = (letter: string) => letter !== letter.toUpperCase()
const isUpper = (letter: string) => letter !== letter.toLowerCase()

export type TokenisedBlock = {
  block: number
  kind: 'title' | 'heading' | 'paragraph' | 'list'
  text: string
  sentences: Sentence[]
}

import type { Sentence, Word } from './tokenize.ts'
import {
  CUSTODY,
  INSTITUTION,
  IS_OF_PRESS,
  NOT_A_PERSON,
  SENTENCE_STARTERS,
  TELLS_OWN_NAME,
  TITLE,
} from './word-lists/person-words.ts'

/** A name in the text, and whether the words around it say that its bearer is staff, holds an office, or is the one who writes. */
export type PersonName = { start: number; end: number; text: string; titled: boolean; wordsBefore: number }

/** Small words between a title and the office it belongs to. */
const OFFICE_LINK = new Set(['i', 'ved', 'for', 'på', 'hos', 'og', 'of', 'at', 'the', 'in'])
const PARTICLES = new Set(['van', 'von', 'de', 'der', 'den', 'al', 'el', 'bin', 'ibn', 'af', 'di', 'da', 'la'])

/**
 * Names of two parts or more: runs of capitalised words that no place, office or title explains. A capital at the start
 * of a sentence proves nothing, so known openers and titles there are taken off first.
 */
export function personNames(text: string, { words }: Sentence): PersonName[] {
  const names: PersonName[] = []
  for (let at = 0; at < words.length; at++) {
    const run = runFrom(text, words, at)
    if (run.length === 0) continue
    for (const piece of piecesOf(run)) {
      const name = nameIn(piece, at === 0)
      if (name.length < 2) continue
      const [first, afterIt] = [words.indexOf(name[0]!), words.indexOf(name.at(-1)!) + 1]
      if (words[afterIt] && INSTITUTION.test(words[afterIt].lower)) continue
      const titled = isTitled(text, words, first, afterIt)
      const [start, end] = [name[0]!.start, name.at(-1)!.end]
      names.push({ start, end, text: text.slice(start, end), titled, wordsBefore: first })
    }
    at += run.length - 1
  }
  return names
}

/** Capitalised words beside each other with nothing but a space (or the stop of an initial) between. */
function runFrom(text: string, words: Word[], at: number): Word[] {
  const run: Word[] = []
  for (let i = at; i < words.length; i++) {
    const word = words[i]!
    const before = run.at(-1)
    if (before && !/^\.?[ \u00a0]$/.test(text.slice(before.end, word.start))) break
    const particle = run.length > 0 && PARTICLES.has(word.lower) && isNamePart(words[i + 1])
    if (!isNamePart(word) && !particle) break
    run.push(word)
  }
  return run
}

/** «Test», «T», «Testesen-Prøve», «O’Test», «McTest»; no word in capitals only. */
const NAME_PART = /^\p{Lu}(?:(?:\p{Ll}|['’]\p{Lu})[\p{L}\p{M}]*(?:[-'’]\p{L}[\p{Ll}\p{M}]*)*)?$/u

function isNamePart(word: Word | undefined): boolean {
  return word?.kind === 'word' && NAME_PART.test(word.text)
}

/** A word of custody is no part of a name: what stands before it, and what after. */
function piecesOf(run: Word[]): Word[][] {
  const pieces: Word[][] = [[]]
  for (const word of run) {
    if (IN_CUSTODY.test(word.lower)) pieces.push([])
    else pieces.at(-1)!.push(word)
  }
  return pieces.filter((piece) => piece.length > 0)
}
const IN_CUSTODY = /^(?:(?:med)?inns[ae]tt(?:en?)?|(?:sonings|varetekts)?fangen?|fangane|domfelt|domfelte)$/u

function nameIn(run: Word[], opensSentence: boolean): Word[] {
  let name = run
  const isNoPart = ({ lower }: Word) =>
    TITLE.test(lower) || CUSTODY.test(lower) || (opensSentence && SENTENCE_STARTERS.has(lower))
  while (name.length > 0 && isNoPart(name[0]!)) name = name.slice(1)
  if (name.some((word) => NOT_A_PERSON.has(withoutGenitive(word.lower)) || NOT_A_PERSON.has(word.lower))) return []
  return name.filter((word) => word.text.length > 1).length >= 2 ? name : []
}

const withoutGenitive = (lower: string) => lower.replace(/['’]?s$/, '')

/** «fengselsleder Test Testesen», «Test Testesen, leder ved …», «advokat for …». */
function isTitled(text: string, words: Word[], first: number, next: number): boolean {
  if (titleBefore(text, words, first)) return true
  if (TELLS_OWN_NAME.test(text.slice(0, words[first]!.start)) || IS_OF_PRESS.test(text.slice(words[next - 1]!.end)))
    return true
  const after = words[next]
  const between = after ? text.slice(words[next - 1]!.end, after.start) : ''
  const soon = words.slice(next, next + 3)
  return /^[ \u00a0]?[,(–-]/.test(between) && soon.some((word) => TITLE.test(word.lower))
}

/** A title right before the name, or with its office between: «direktør i KDI Test Testesen». */
function titleBefore(text: string, words: Word[], first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - 4); at--) {
    const word = words[at]!
    if (!/^[ \u00a0]$/.test(text.slice(word.end, words[at + 1]!.start))) return false
    if (TITLE.test(word.lower)) return true
    if (IN_CUSTODY.test(word.lower)) return false
    if (!OFFICE_LINK.has(word.lower) && !/^\p{Lu}/u.test(word.text) && !INSTITUTION.test(word.lower)) return false
  }
  return false
}

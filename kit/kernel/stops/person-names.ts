import { tellsOwnName } from './own-name.ts'
import type { Sentence, Word } from './tokenize.ts'
import { isFamily } from './word-lists/name-words.ts'
import { CUSTODY, INSTITUTION, IS_OF_PRESS, NOT_A_PERSON, SENTENCE_STARTERS, TITLE } from './word-lists/person-words.ts'

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
    if (before && !/^\.?[ \u00a0\t]{1,4}$/.test(text.slice(before.end, word.start))) break
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

const SIGNS = new Set(['mvh', 'vh', 'hilsen', 'helsing', 'regards', 'sincerely'])

/** A word of custody is no part of a name, nor one that opens a signature: what stands before it, and what after. */
function piecesOf(run: Word[]): Word[][] {
  const pieces: Word[][] = [[]]
  for (const word of run) {
    if (IN_CUSTODY.test(word.lower) || SIGNS.has(word.lower)) pieces.push([])
    else pieces.at(-1)!.push(word)
  }
  return pieces.filter((piece) => piece.length > 0)
}
const IN_CUSTODY =
  /^(?:(?:med|varetekts)?inns[ae]tt(?:en?|es)?|(?:sonings|varetekts)?fangen?|fangane|domfelt|domfelte|siktede|tiltalte)$/u

function nameIn(run: Word[], opensSentence: boolean): Word[] {
  let name = run
  const isNoPart = ({ lower }: Word) =>
    TITLE.test(lower) || CUSTODY.test(lower) || (opensSentence && SENTENCE_STARTERS.has(lower))
  while (name.length > 0 && isNoPart(name[0]!)) name = name.slice(1)
  if (name.some((word) => NOT_A_PERSON.has(withoutGenitive(word.lower)) || NOT_A_PERSON.has(word.lower))) return []
  const long = name.filter((word) => word.text.length > 1)
  const isShort = long.length === 1 && name[0]!.text.length === 1 && isFamily(long[0]!.text)
  return long.length >= 2 || isShort ? name : []
}

const withoutGenitive = (lower: string) => lower.replace(/['’]?s$/, '')

/** «fengselsleder Test Testesen», «Test Testesen, leder ved …», «advokat for …». */
function isTitled(text: string, words: Word[], first: number, next: number): boolean {
  if (titleBefore(text, words, first) || isRole(text, words, first)) return true
  const start = words[first]!.start
  const [before, rest] = [text.slice(Math.max(0, start - 100), start), text.slice(words[next - 1]!.end)]
  if (tellsOwnName(before, rest) || IS_OF_PRESS.test(rest)) return true
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

const IS = new Set(['er', 'heter', 'heiter', 'blir', 'vert', 'is'])
const OPENS_ROLE = new Set(['vår', 'ny', 'nye', 'fungerende', 'fungerande', 'konstituert', 'our', 'new', 'acting'])

/** «Pressekontakt i KDI er Test Testesen»: the sentence opens with the role. */
function isRole(text: string, words: Word[], first: number): boolean {
  const subject = words.slice(0, first - 1)
  if (first < 2 || subject.length > 5 || !IS.has(words[first - 1]!.lower)) return false
  if (!/^[\p{L}\d \u00a0-]*$/u.test(text.slice(words[0]!.start, words[first]!.start))) return false
  const role = OPENS_ROLE.has(subject[0]!.lower) ? 1 : 0
  if (!subject[role] || !TITLE.test(subject[role].lower)) return false
  const office = subject.slice(role + 1)
  return office.every(
    ({ lower, text: said }) => OFFICE_LINK.has(lower) || /^\p{Lu}/u.test(said) || INSTITUTION.test(lower),
  )
}

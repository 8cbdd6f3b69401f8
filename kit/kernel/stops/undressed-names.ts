import { ALSO_A_WORD, isFamily, isGiven, readsAsName } from './word-lists/name-words.ts'
import { CUSTODY, NOT_A_PERSON, SENTENCE_STARTERS, TITLE } from './word-lists/person-words.ts'

/** Signs between two letters that divide a name where a space should: «Test_Testesen», «Test·Testesen». */
const DIVIDERS = /(?<=\p{L})[_*·•|]{1,3}(?=\p{L})/gu
/** A name divided between two lines. */
const OVER_LINES = /(?<!\p{L})(\p{Lu}\p{L}+)([ \t]{0,2}\r?\n[ \t]{0,2})(?=(\p{Lu}\p{L}+))/gu
/** «Testesen, Test». */
const FAMILY_FIRST = /(?<!\p{L})(\p{Lu}\p{L}+), (?=(\p{Lu}\p{L}+)(?!\p{L}))/gu
const WORDS = /(?<![\p{L}\d])(\p{L}{2,})( (?:\p{L}\.? )?)(\p{L}{3,})(?![\p{L}\d])/gu

/** «innsatt kari nordmann»: right after the word of custody a given name is enough, but for those that are other words too. */
const AFTER_CUSTODY =
  /(?<!\p{L})(innsatte?|innsette?|fangen?|domfelte?|siktede?|tiltalte?)( )(\p{Ll}{2,})( )(\p{Ll}{4,})(?!\p{L})/giu

/** The text with the names in it as names are written, each place where it was; none where nothing differs. */
export function undressed(text: string): { text: string; only: readonly string[] }[] {
  const spaced = text
    .replace(DIVIDERS, (all) => ' '.repeat(all.length))
    .replace(OVER_LINES, (all, first: string, between: string, last: string) =>
      isNoOther(first.toLowerCase()) && readsAsName([first, last]) ? first + ' '.repeat(between.length) : all,
    )
    .replace(FAMILY_FIRST, (all, first: string, last: string) =>
      isFamily(first) && (isGiven(last) || !isFamily(last)) ? `${first}  ` : all,
    )
  const cased = capitals(spaced).replace(
    AFTER_CUSTODY,
    (all, noun: string, a: string, first: string, b: string, last: string) =>
      isGiven(first) && !ALSO_A_WORD.has(first.toLowerCase()) && isNoOther(last.toLowerCase())
        ? noun + a + capital(first) + b + capital(last)
        : all,
  )
  return cased === text ? [] : [{ text: cased, only: ['person-in-custody'] }]
}

/** Two words that are a given name and a family name are a name in whatever letters. */
function capitals(text: string): string {
  let read = text
  WORDS.lastIndex = 0
  for (let match = WORDS.exec(text); match; match = WORDS.exec(text)) {
    const [all, first, between, last] = match as unknown as [string, string, string, string]
    if (isGiven(first) && isFamily(last)) {
      const name = capital(first) + between.toUpperCase() + capital(last)
      if (name.length === all.length) read = read.slice(0, match.index) + name + read.slice(match.index + all.length)
    }
    // Each word may be the first of a name.
    WORDS.lastIndex = match.index + first.length
  }
  return read
}

const isNoOther = (lower: string) =>
  !SENTENCE_STARTERS.has(lower) && !NOT_A_PERSON.has(lower) && !CUSTODY.test(lower) && !TITLE.test(lower)

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()

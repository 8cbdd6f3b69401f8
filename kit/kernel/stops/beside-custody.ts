import type { CheckedText } from './checked-text.ts'
import type { Remark } from './finding.ts'
import { ALSO_A_NAME, readsAsName } from './word-lists/name-words.ts'
import { CUSTODY, INSTITUTION, NOT_A_PERSON, SENTENCE_STARTERS, TITLE } from './word-lists/person-words.ts'

/** One in custody, as the word is written, and as it is written to pass a reader: «lnnsatt», «insatt», «inn satt». */
const ONE = String.raw`(?:med)?[il1|]nn?[ \u00a0-]?s[ae]tt|(?:med)?innsatten|(?:sonings|varetekts|med)?fangen?|soningsfange|domfelt|domfelld`
const MANY =
  '(?:med|varetekts)?(?:innsatte|innsette)|[il1|]nn?satte|fangane|soningsfangane|domfelte|domfelde|siktede|tiltalte|fangene|inmates|prisoners'
const CUSTODY_NOUN = new RegExp(`(?<![\\p{L}\\d])(?:(${ONE})|${MANY})(?=s?(?![\\p{L}\\d]))`, 'giu')
const IS_NOUN = new RegExp(`^(?:${ONE}|${MANY})$`, 'iu')

const PART = String.raw`(?:\p{Lu}\.|\p{Lu}[\p{L}\p{M}'’]+)`
/** What stands between the parts of a name, where somebody has dressed it up: stars, dots, hyphens, or one new line. */
const BETWEEN = String.raw`(?:[ \u00a0\t*_·•|/\u2010-\u2015-]{1,5}|[ \t*_]{0,3}(?:\r?\n|[\u2028\u2029\v\f\u0085])[ \t*_]{0,3})`
const NAME = `${PART}(?:${BETWEEN}${PART}){1,3}`
const AFTER_ONE = new RegExp(
  String.raw`[ \u00a0\t]?[*_«"“'(:,–-]{0,3}(?:[ \u00a0\t]|\r?\n|[\u2028\u2029])?[*_]{0,3}(${NAME})`,
  'uy',
)
const AFTER_MANY = new RegExp(String.raw`[:,]?[ \u00a0\t][*_«"“'(]{0,3}(${NAME})`, 'uy')
/** «innsatte heter …», «innsattes navn er …»: whoever has a name is one. */
const IS_CALLED = new RegExp(
  `(?:s? (?:navn|namn)(?:et)?(?: er| var)?|,? (?:er|var|heter|het|heiter|heitte|kalles|is|was))[: ]{1,2}(${NAME})`,
  'uy',
)
const NEW_LINE = /[\n\u2028\u2029\v\f\u0085]/u

/** «… er innsatt», «… soner»; not who is installed in an office. */
const IS_IN_CUSTODY = new RegExp(
  String.raw`(?<![\p{L}])(${PART}(?:[ \u00a0]${PART}){1,4}),? (?:(?:(?:er|var|blir|ble|vart|vert) (?:en |ein |nå |no )?)(innsatt|innsett|fange|soningsfange|i varetekt|varetektsfengsl\p{L}+|(?:blant|en av|ein av) (?:de|dei) (?:\p{L}+ )?(?:innsatte|innsette|fangene|fangane|domfelte))|(soner|sonar)|(sit(?:ter|te|t)? (?:inne|i (?:fengsel|varetekt|forvaring))))(?!\p{L})(?! (?:som|i (?:embet|still|tjenest|teneste)))`,
  'gu',
)
/** «Test Testesen og Prøve Prøvesen er innsatte»: each of those in the row. */
const ARE_IN_CUSTODY = new RegExp(
  String.raw`(?<![\p{L}])(${PART}(?:[ \u00a0]${PART}){1,4})(?=(?:(?:,| og| and) ${PART}(?:[ \u00a0]${PART}){1,4})*,? (?:er|var|ble|vart|are|were) (?:begge |alle |nå |no |both )?(innsatte|innsette|fanger|fangar|domfelte|domfelde|inmates|prisoners)(?!\p{L}))`,
  'gu',
)
/** How much of the next paragraph is read with this one. */
const MOST_AFTER = 4

type Found = { start: number; end: number; name: string; word: string }

/** A name that the words right beside it place in custody: there neither a title, a word that is also a place, nor a dress hides it. */
export function besideCustody({ block, text, after, known }: CheckedText): Remark[] {
  const next = (after?.words ?? []).slice(0, MOST_AFTER).map((word) => word.text)
  const own = new Set((known.names ?? []).map((name) => name.toLowerCase()))
  const found = [
    ...afterNoun(next.length > 0 ? `${text}\n${next.join(' ')}` : text),
    ...beforeVerb(text),
    ...inAddresses(text),
  ]
  return found
    .filter(({ start, name }) => start < text.length && !own.has(name.toLowerCase()))
    .map(({ start, end, name, word }) => {
      const params = { ground: 'fvl-13', name, word }
      return { check: 'person-in-custody', severity: 'stop', block, start, end: Math.min(end, text.length), params }
    })
}

function afterNoun(text: string): Found[] {
  return [...text.matchAll(CUSTODY_NOUN)].flatMap((noun) => {
    const isOne = noun[1] !== undefined
    const at = noun.index + noun[0].length
    const match = startsAt(isOne ? AFTER_ONE : AFTER_MANY, text, at) ?? startsAt(IS_CALLED, text, at)
    if (!match) return []
    const [lead, words] = [match[0].slice(0, match[0].length - match[1]!.length), match[1]!]
    if (NEW_LINE.test(lead) && NEW_LINE.test(words)) return []
    const parts = nameOf(partsOf(words))
    const isDressed = parts.some(isCapitals)
    if (parts.length < 2 || ((isDressed || (!isOne && lead.startsWith(','))) && !readsAsName(parts))) return []
    const start = match.index + lead.length
    const end = start + words.lastIndexOf(parts.at(-1)!) + parts.at(-1)!.length
    return [{ start, end, name: text.slice(start, end), word: noun[0] }]
  })
}

function startsAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function beforeVerb(text: string): Found[] {
  return [...text.matchAll(IS_IN_CUSTODY), ...text.matchAll(ARE_IN_CUSTODY)].flatMap((match) => {
    let parts: string[] = partsOf(match[1]!)
    const isNoPart = (lower: string) => TITLE.test(lower) || IS_NOUN.test(lower) || SENTENCE_STARTERS.has(lower)
    while (parts.length > 0 && isNoPart(parts[0]!.toLowerCase())) parts = parts.slice(1)
    const name = nameOf(parts)
    if (name.length < 2 || name.length < parts.length || name.some(isCapitals)) return []
    const start = match.index + match[1]!.lastIndexOf(parts[0]!)
    const end = match.index + match[1]!.length
    return [{ start, end, name: text.slice(start, end), word: (match[2] ?? match[3] ?? match[4])! }]
  })
}

/** The leading words that are somebody's name; none where all of them are places or bodies too. */
function nameOf(parts: string[]): string[] {
  const stops = parts.findIndex((part) => {
    const lower = part.toLowerCase()
    const isPlain = NOT_A_PERSON.has(lower) || SENTENCE_STARTERS.has(lower)
    const isOther = CUSTODY.test(lower) || IS_NOUN.test(lower) || TITLE.test(lower) || INSTITUTION.test(lower)
    return isOther || (isPlain && !ALSO_A_NAME.has(lower))
  })
  const name = stops < 0 ? parts : parts.slice(0, stops)
  const long = name.filter((part) => part.replace('.', '').length > 1)
  const isShort = long.length === 1 && name[0]!.endsWith('.') && /^\p{Lu}\p{Ll}{2}/u.test(long[0]!)
  return (long.length >= 2 || isShort) && long.some((part) => !ALSO_A_NAME.has(part.toLowerCase())) ? name : []
}

const partsOf = (words: string) => words.match(new RegExp(PART, 'gu')) ?? []
const isCapitals = (part: string) => /^\p{Lu}{2}/u.test(part)

function inAddresses(text: string): Found[] {
  return namedInAddress(text).map(({ start, end, word }) => ({ start, end, name: text.slice(start, end), word }))
}

const IN_ADDRESS =
  /(?<!\p{L})(innsatte?n?|innsette?|fangen?|domfelte?|inmates?|prisoners?)(?:[/._=-]|%2f)+(\p{L}{2,})[-_.+/]+(\p{L}{2,})(?!\p{L})/giu

/** `/innsatt/test-testesen`: two words that read as a name, right after the word of custody. */
export function namedInAddress(said: string): { start: number; end: number; word: string }[] {
  return [...said.matchAll(IN_ADDRESS)].flatMap(({ 0: all, 1: word, 2: first, 3: last, index }) =>
    readsAsName([first!, last!]) ? [{ start: index, end: index + all.length, word: word! }] : [],
  )
}

import { plainWords } from '../../../kit/kernel/stops/plain-signs.ts'
import { isEnglish, withNow } from './nynorsk-now.ts'
import { remembered } from './remembered.ts'
import { asRead, inOneWord, isSameRoot, isWho } from './word-forms.ts'

/** What carries no meaning of its own in bokmål, nynorsk or English. Negations are read apart. */
const EMPTY = new Set(
  `alle alt altså én éin ett eitt one at av be bli blir ble blitt blei vart vert vorte bare berre både da de dei den denne der desse det dette disse då eg
  ein eit ei ein en er et etter eller for fra frå få får før ha hadde han har hun ho i inn jeg kan kl klokka klokken kom kommer kjem kor
  man me med meir men mer mot mye mykje må noen noe nokon noko nå no når og også om oss opp på seg selv sin sine si
  sitt sjølv skal som så til under ut var ved ver vera vere vi vil være vært vore å
  a all also an and any are as at be been being by can for from had has have he her his in into is it its more now of on
  or our she so some than that the their them there these they this to us was we were which who will with`
    .split(/\s+/)
    .filter(Boolean),
)
/** «Én» is as «en» is written by whoever wants it read so: it counts where somebody is named. */
const ONE = new Set('en ein ei éin én ett eitt one'.split(' '))
const NEGATIONS = new Set(
  'ikke ikkje ingen inga intet ingenting inkje verken korkje aldri uten utan not no none nobody never without'.split(
    ' ',
  ),
)
const NUMBERS: Record<string, string> = Object.fromEntries(
  [
    'null zero ingen',
    '',
    'to two',
    'tre three',
    'fire four',
    'fem five',
    'seks six',
    'sju syv seven',
    'åtte eight',
    'ni nine',
    'ti ten',
    'elleve eleven',
    'tolv twelve',
    'tretten thirteen',
    'fjorten fourteen',
    'femten fifteen',
    'seksten sixteen',
    'sytten seventeen',
    'atten eighteen',
    'nitten nineteen',
    'tjue tyve twenty',
  ].flatMap((words, number) =>
    words
      .split(' ')
      .filter(Boolean)
      .map((word) => [word, String(number)]),
  ),
)

export type ContentWords = {
  readonly words: readonly string[]
  readonly numbers: readonly string[]
  readonly isNegated: boolean
  /** It tells of one person alone: «en ansatt», «ein innsett». */
  readonly isOne: boolean
}

/** The words of a sentence that carry its meaning, in small letters; its numbers as figures; and whether it says that it is not so. */
export const contentWords = remembered(wordsIn)

function wordsIn(text: string): ContentWords {
  const plain = withNow(plainWords(text))
  const all = inOneWord(asRead(plain.toLowerCase())).match(/\p{L}[\p{L}\p{M}\p{N}'’-]*|\d+(?:[.,:]\d+)*/gu) ?? []
  const english = isEnglish(plain)
  const isNegated = all.some((word) => NEGATIONS.has(word))
  const kept = all.filter((word) => !NEGATIONS.has(word))
  // «to» is two in Norwegian and nothing in English.
  const number = (word: string) =>
    english && word === 'to' ? undefined : (NUMBERS[word] ?? (/^\d/.test(word) ? word : undefined))
  return {
    words: [...new Set(kept.flatMap((word) => number(word) ?? (EMPTY.has(word) ? [] : [word])))],
    numbers: [...new Set(kept.flatMap((word) => number(word) ?? []))],
    isNegated,
    isOne: all.some((word, place) => ONE.has(word) && all.slice(place + 1, place + 3).some(isWho)),
  }
}

const SHORTEST_STEM = 4
/** Longest ending that may differ: «slukket» and «slukka», «ansatte» and «ansatt». */
const ENDING = 2

const AS_BOKMÅL: readonly [RegExp, string][] = [
  [/^tilsett/u, 'ansatt'],
  // «påsett» is «påsatt», and «fastsette» «fastsatte»: the one strong form that differs before its ending.
  [/(?<=\p{L})sett(?=e?$)/u, 'satt'],
  [/^køyr/u, 'kjør'],
  [/^sløk(?:kj?|(?=t))/u, 'slukk'],
  [/^slokn/u, 'slukn'],
  [/^åtak/u, 'angrep'],
  [/^vitj/u, 'besøk'],
  [/^sju(?=k)/u, 'sy'],
  [/^(gjen)?opna$/u, '$1åpnet'],
  [/^(gjen)?opn/u, '$1åpn'],
  // «løyst», «høyrt», «øydelagd»: where nynorsk has kept «øy».
  [/øy(?=[dmrs]\p{L})/u, 'ø'],
  [/(?<=\p{L}{3})ande$/u, 'ende'],
  [/(?<=\p{L}{3})a(?=r$|re$|ne$)/u, 'e'],
]
/** A word of nynorsk as bokmål ends it: «lettare», «pårørande», «skadane». */
const bokmålOf = (word: string): string => AS_BOKMÅL.reduce((said, [ending, as]) => said.replace(ending, as), word)

/** The same word in another form, or in the other form of Norwegian. */
export function isSameWord(a: string, b: string): boolean {
  if (a === b) return true
  if (/\d/.test(a) || /\d/.test(b)) return false
  const [one, other] = [bokmålOf(a), bokmålOf(b)]
  const shortest = Math.min(one.length, other.length)
  let shared = 0
  while (shared < shortest && one[shared] === other[shared]) shared++
  return one === other || shared >= Math.max(SHORTEST_STEM, shortest - ENDING)
}

/** The same thing told, by verb or noun: what is claimed is held against what is known so. */
export const isSameThing = (a: string, b: string): boolean => isSameWord(a, b) || isSameRoot(a, b)

const SHORT_FORMS = /(?:^|\s)(?:kl|ca|nr|f\.eks|bl\.a|jf|pkt|tlf|dr|mr|ms|st|o\.l|m\.m|d\.v\.s|dvs|e\.g|i\.e|no)\.$/i

/** The sentences of a paragraph, as they are written. «kl. 14.00» and «10. mars» end none. */
export function sentencesOf(paragraph: string): string[] {
  const found: string[] = []
  let begun = ''
  const pieces = paragraph.replace(/\s+/g, ' ').split(/(?<=[.!?…؟۔])\s/)
  for (const [place, piece] of pieces.entries()) {
    begun = begun ? `${begun} ${piece}` : piece
    const isOrdinal = /(?:^|\s)\d{1,2}\.$/.test(begun) && /^\p{Ll}/u.test(pieces[place + 1] ?? '')
    if (SHORT_FORMS.test(begun) || isOrdinal) continue
    if (begun.trim()) found.push(begun.trim())
    begun = ''
  }
  return begun.trim() ? [...found, begun.trim()] : found
}

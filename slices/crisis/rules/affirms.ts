import { plainWords } from '../../../kit/kernel/stops/plain-signs.ts'
import { jointedClauses } from './clauses.ts'
import { contentWords, sentencesOf } from './content-words.ts'
import { withNow } from './nynorsk-now.ts'
import { isWho } from './word-forms.ts'

const BEFORE = '(?<!\\p{L})'
const WORD = '(?!\\p{L})'
const all = (pattern: string) => new RegExp(pattern, 'iu')

/** «Ja», «dessverre ja», «svaret er ja»; not «ja eller nei» nor «si ja til». */
const YES = all(
  `${BEFORE}(?<!(?:si|sier|seier|sagt|svare|svara|takke|takka)\\s)(?:ja|jada|jau|jo|joda|javisst|yes)${WORD}(?!\\s+(?:mer|meir|eller|og\\s+nei|or))`,
)
const OPENS_YES = all(
  `^(?:(?:og|men|vel|dessverre|diverre)${WORD}[\\s,]*)*(?:ja|jada|jau|jo|joda|javisst|yes)${WORD}(?!\\s+(?:mer|meir|eller))`,
)
/** What says that it is not so, or that nobody says; and what is only so if. */
const DENIES = all(`${BEFORE}(?:nei|no|verken|hverken|korkje|avkreft\\p{L}*)${WORD}`)
const IS_OPEN = all(`${BEFORE}(?:om|hvis|viss|dersom|hvorvidt|når|hva|kva|som|whether|if|when)${WORD}`)
const FEW = '(?:\\s+\\p{L}+){0,3}?\\s+'
const WE = '(?:vi|me|jeg|eg)'
const CONFIRM = '(?:bekrefte|stadfeste)'
const CONFIRMED = '(?:bekreftet|bekrefta|stadfestet|stadfesta)'
/** «Det stemmer», «det kan vi dessverre bekrefte», «politiet har bekreftet det». */
const AFFIRMS = [
  `(?:det|dette)(?:\\s+\\p{L}+){0,2}?\\s+stemmer|^stemmer`,
  `(?:det|dette)\\s+er${FEW}?(?:riktig|rett|sant|korrekt|tilfelle|tilfellet)`,
  `(?:det|dette)\\s+kan\\s+(?:${WE}\\s+(?:\\p{L}+\\s+){0,3}?${CONFIRM}|(?:\\p{L}+\\s+){0,3}?(?:bekreftes|stadfestes|stadfestast))`,
  `${WE}\\s+kan\\s+(?:\\p{L}+\\s+){0,3}?${CONFIRM}\\s+(?:det|dette)(?!\\s+i\\s)`,
  `(?:bekrefter|stadfester|stadfestar)(?:\\s+\\p{L}+)?\\s+(?:det|dette)|(?:det|dette)\\s+(?:bekrefter|bekreftes|stadfester|stadfestar|stadfestes)`,
  `(?:det|dette)\\s+(?:er|ble|blei|vart|har)\\s+(?:\\p{L}+\\s+){0,3}?${CONFIRMED}|har\\s+(?:\\p{L}+\\s+){0,2}?${CONFIRMED}\\s+(?:det|dette)`,
].map((pattern) => all(`${BEFORE}(?:${pattern})${WORD}`))

/** Alone these say only that it is so, or how many. */
const SURE = new Set(
  `dessverre diverre trist tragisk beklageligvis beklagelig stemmer stemte riktig rett sant korrekt tilfelle tilfellet bekrefte bekreftet bekrefta bekreftes stadfeste stadfesta stadfestet
  akkurat nettopp absolutt slik sånn skjedd skjedde hendt hende`.split(/\s+/),
)
const BESIDE = new Set(
  'helt heilt nok altså visst gjort gjorde gjør gjer dem begge flere fleire mange fått fekk fikk våre vårt vår'.split(
    ' ',
  ),
)
const MANY = all(
  `${BEFORE}(?:en|ein|én|éin|ei|et|eit|ett|begge|alle|flere|fleire|mange|noen|nokon|nokre|minst)${WORD}|\\d`,
)
/** What a clause that goes on says of how many: «Innsatte, ansatte og pårørende …» says nothing of it. */
const COUNTS = all(
  `${BEFORE}(?:en|ein|én|éin|ei|et|eit|ett|begge|flere|fleire|mange|minst|stemmer|har|skjedde)${WORD}|\\d`,
)
const OF_IT = all(`${BEFORE}(?:det|dette|de|dei|han|hun|ho)${WORD}`)
const IS = all(`${BEFORE}(?:er|har|ble|blei|vart|var|gjør|gjer|gjorde)${WORD}`)
const TO_COME = all(
  `${BEFORE}(?:kommer|kjem|skal|vil|må|mer|meir|kl|klokka|klokken)${WORD}|\\d[.:]\\d|\\d{4}|\\d\\s\\d`,
)
const WHEN = /(?<!\p{L})i\s+(?:natt|dag|går|kveld|morges|morgon|ettermiddag|formiddag|føremiddag)(?!\p{L})/giu
/** The mark of a place in a list. */
const MARK = /^\s*\d+[.)]\s+(?=\S)/u

/** Does it say nothing of its own, but that it is so, of whom or of how many: «Dessverre.», «To.», «Tre har gjort det.»? */
function saysOnlySo(text: string): boolean {
  const told = text.replace(WHEN, ' ')
  const { words, isNegated } = contentWords(told)
  if (isNegated || TO_COME.test(told)) return false
  const rest = words.filter((word) => !SURE.has(word) && !BESIDE.has(word) && !isWho(word) && !/^\d/.test(word))
  if (rest.length > 0) return false
  if (words.some((word) => SURE.has(word) || isWho(word)) || MANY.test(numbered(told))) return true
  return OF_IT.test(told) && IS.test(told)
}

function affirmsIn(sentence: string): boolean {
  const said = plainWords(sentence).replace(/^[^\p{L}\d]+/u, '')
  if (said.endsWith('?')) return false
  if (OPENS_YES.test(said)) return true
  const denies = (text: string) => contentWords(text).isNegated || DENIES.test(text)
  if (YES.test(said) && !denies(said)) return true
  if (saysOnlySo(said) && !DENIES.test(said)) return true
  return jointedClauses(said).some(({ text }, place) => {
    if (denies(text)) return false
    if (place === 0 && COUNTS.test(numbered(text)) && saysOnlySo(text)) return true
    return AFFIRMS.some((pattern) => {
      const found = pattern.exec(text)
      if (!found || IS_OPEN.test(text.slice(0, found.index))) return false
      return !/^\s+(?:først|fyrst|når|hvis|viss|dersom|etter|seinere|senere|seinare)(?!\p{L})/iu.test(
        text.slice(found.index + found[0].length),
      )
    })
  })
}

const numbered = (text: string): string => `${text} ${contentWords(text).numbers.join(' ')}`

/** Does an answer say that what was asked is so, outright or as it takes it for granted: «Ja.», «Dessverre.», «To.», «Det kan vi bekrefte»? */
export const affirms = (answer: string): boolean =>
  answer
    .split('\n')
    .flatMap((line) => sentencesOf(withNow(line.replace(MARK, ''))))
    .some(affirmsIn)

import { plainWords } from '../../../kit/kernel/stops/plain-signs.ts'
import { jointedClauses } from './clauses.ts'
import { isSameWord } from './content-words.ts'
import { withoutLead } from './heading-lead.ts'

/** What may be said before or beside a fact and makes nothing else of it. */
const BESIDE =
  /(?<!\p{L})(?:(?:vi|me)\s+kan\s+(?:nå\s+|no\s+)?(?:be|stad)(?:krefte|feste)\s+at|det\s+er\s+(?:be|stad)(?:kreftet|festa)\s+at|dessverre|diverre|heldigvis|nå|no|også|òg)(?!\p{L})/giu
/** The same small word in bokmål and nynorsk. */
const SMALL = [
  'en ein én éin',
  'et eit ett',
  'ikke ikkje',
  'ingen inga',
  'fra frå',
  'de dei',
  'hun ho',
  'ble blei vart',
  'blir vert',
  'mer meir',
  'noen nokon nokre',
  'jeg eg',
  'var vart',
].map((one) => one.split(' '))

/** What joins two facts and says nothing of how they hang together; «fordi» and «mens» do. */
const ONLY_ADDS = /^(?:[,;.–—-]?\s*(?:og|samt|men)?)$/iu

const wordsOf = (text: string): string[] =>
  withoutLead(plainWords(text))
    .toLowerCase()
    .replace(BESIDE, ' ')
    .match(/[\p{L}\p{N}]+/gu) ?? []

const isSame = (a: string, b: string): boolean =>
  isSameWord(a, b) || SMALL.some((forms) => forms.includes(a) && forms.includes(b))

/** The same words, no more and no fewer; a verb may have gone before its subject: «Nå er brannen slukket». */
function areSame(said: readonly string[], fact: readonly string[]): boolean {
  const left = [...fact]
  return (
    said.length === fact.length &&
    said.every((word) => {
      const place = left.findIndex((one) => isSame(one, word))
      if (place >= 0) left.splice(place, 1)
      return place >= 0
    })
  )
}

/** Is a sentence taken from these facts, clause by clause, in their words? Else it is our own words for them, and whoever says yes holds the two beside one another. */
export function isWordForWord(sentence: string, facts: readonly string[]): boolean {
  const clausesIn = jointedClauses(sentence)
  const piecesOf = (text: string) => [text, ...jointedClauses(text).map((one) => one.text)].map(wordsOf)
  const pieces = facts.flatMap(piecesOf)
  const isTaken = (words: readonly string[]) => pieces.some((piece) => areSame(words, piece))
  const [whole, ...clauses] = piecesOf(sentence)
  return (
    isTaken(whole!) ||
    (clauses.length > 1 && clausesIn.every((one) => ONLY_ADDS.test(one.joint)) && clauses.every(isTaken))
  )
}

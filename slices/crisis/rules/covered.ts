import { clausesOf } from './clauses.ts'
import { type ContentWords, contentWords, isSameThing } from './content-words.ts'
import { remembered } from './remembered.ts'
import type { Part } from './says.ts'
import { isHarm, isListed, isWho, mayBeSame } from './word-forms.ts'

/** A part of a sentence with how it is written. */
export type WrittenPart = Part & { text: string }

/** A fact clause by clause: each says, or denies, for itself. «En innsatt har rømt og er ikke funnet» says that one has. */
export const piecesOf = (text: string): string[] => {
  const clauses = clausesOf(text)
  return clauses.length > 0 ? clauses : [text]
}

const WORD = '(?!\\p{L})'
/** What makes of what happened what may have, was tried, is to come or is told by others. Whoever leaves it out says more, and whoever puts it in says something else. */
const DOUBTS: readonly RegExp[] = [
  '(?:mis)?tenk(?:t|te|er|jer)|mistank\\p{L}*|mistenk\\p{L}*',
  '(?:forsøk|prøv|freist)\\p{L}*',
  'tru(?:er|et|a|ar|ga|gar|ge|gde|de|ende)',
  'frykt(?:er|et|es|ast|a)?',
  '(?:kan|kunne|trolig|truleg|kanskje|antakelig|mulig\\p{L}*|mogleg\\p{L}*)',
  '(?:skal|skulle|må|måtte|vil|ville|bør|burde)',
  '(?:hevd|påst)\\p{L}*',
  '(?:undersøk|gransk|sjekk|test)\\p{L}*',
  '(?:leter|leitar|leiter|let|søker|søkjer)',
  '(?:hvis|viss|dersom|hadde)',
  '(?:ber|bedt|bad|ba|bede)',
].map((forms) => new RegExp(`(?<!\\p{L})(?:${forms})${WORD}`, 'iu'))
/** «NRK melder at …», and not «vi». */
const REPORTED = new RegExp(
  `(?<!(?:^|\\P{L})(?:vi|me)\\s+)(?<!\\p{L})(?:melder|skriver|skriv|opplyser|seier|sier|fortel|forteller)${WORD}`,
  'iu',
)
const CONFIRMING =
  /(?<!\p{L})(?:kan|må|skal|vil)\s+(?:(?:nå|no|dessverre|diverre|også)\s+)*(?:(?:be|stad)(?:kreft|fest)|opplys|meld|informer|fortel|si(?!\p{L})|sei)\p{L}*/giu
const ALL = /(?<!\p{L})(?:alle|samtlige|hele|heile|begge)(?!\p{L})/iu
const doubtsIn = remembered((text) => {
  const said = text.replace(CONFIRMING, ' ')
  return DOUBTS.flatMap((doubt, place) => (doubt.test(said) ? [place] : []))
})

/** By whom: «er slått av en ansatt» turns round who did it. */
const byWhom = remembered((text) =>
  [...text.toLowerCase().matchAll(/(?<!\p{L})av\s+(?:\p{L}+\s+)?(\p{L}+)/gu)].some(([, who]) => isWho(who!)),
)

/** Says that we say it, and nothing of what happened. */
const SAYING =
  /^(?:meld(?:t|er|e|te)|(?:be|stad)(?:kreft|fest)\p{L}*|opplys\p{L}*|informer\p{L}*|kjent|sorg|fremdeles|framleis|fortsatt)$/u
export const FILLERS = 'dessverre diverre heldigvis foreløpig førebels fortsatt framleis heller'.split(' ')
const isIdle = (word: string): boolean => FILLERS.includes(word) || SAYING.test(word)

/** Does one clause of a fact say all that a clause of ours does? Another who, number, degree, place, act or doubt is a claim of its own, and two facts make no third. */
export function isCovered(part: WrittenPart, factClause: string): boolean {
  const fact = contentWords(factClause)
  if (part.isNegated !== fact.isNegated || (part.isOne && !fact.isOne && fact.numbers.length > 0)) return false
  // What the declaration says of somebody is not said of them here.
  const claimed = part.words.filter(
    (word) => part.own.includes(word) || isWho(word) || (isListed(word) && isHarm(word)),
  )
  return (
    claimed.every((word) => isIdle(word) || fact.words.some((one) => isSameThing(one, word))) &&
    isAsSure(part.text, factClause) &&
    isInOrder(part, fact) &&
    byWhom(part.text) === byWhom(factClause)
  )
}

/** Does it say as surely, and of as many, as the fact? */
function isAsSure(said: string, fact: string): boolean {
  const [ours, theirs] = [doubtsIn(said), doubtsIn(fact)]
  if (ours.length !== theirs.length || ours.some((one) => !theirs.includes(one))) return false
  if (REPORTED.test(fact) && !REPORTED.test(said)) return false
  return !ALL.test(said) || ALL.test(fact)
}

/** Who comes first, where it tells of two: who did it, and to whom. */
function isInOrder({ words }: ContentWords, fact: ContentWords): boolean {
  const [ours, theirs] = [words.filter(isWho), fact.words.filter(isWho)]
  if (ours.length < 2) return true
  return ours.every((one, place) => theirs[place] !== undefined && mayBeSame([one], [theirs[place]!]))
}

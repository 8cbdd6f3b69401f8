import { plainWords } from '../../../kit/kernel/stops/plain-signs.ts'
import { clausesOf } from './clauses.ts'
import { type ContentWords, contentWords, isSameThing } from './content-words.ts'
import { withoutLead } from './heading-lead.ts'
import { HV_CLAUSE } from './presupposed.ts'
import { remembered } from './remembered.ts'
import { type Part, says, saysHowMany, tells, withOwn } from './says.ts'
import {
  asEscape,
  asTold,
  isAround,
  isExercise,
  isGeneral,
  isListed,
  isOfEveryTime,
  isOfOtherYears,
  isTold,
  isUnreal,
  isWho,
  mayBeSame,
  namedThere,
  namesOne,
  timesIn,
} from './word-forms.ts'

/** So much of a sentence beside what a fact says, and it is about something else. */
const OUTRIGHT = 1 / 2

/**
 * Does a sentence, or a clause of one, say this and little beside it, in its words or in others? Words that leave by another way than a room are about many
 * things: «Årsrapporten viser fire rømninger» touches a fact of the room and does not tell it. What says that it is not so tells of it too. `years`: those of the crisis and of today.
 */
export const saysOutright = (text: string, fact: string, given: readonly string[], years: readonly string[] = []) =>
  outright(text, fact, given, years).length > 0

/** Does it say the contrary of a fact, outright? */
export const deniesOutright = (text: string, fact: string, given: readonly string[], years: readonly string[] = []) =>
  outright(text, fact, given, years, 'denied').length > 0

/** Is everything that a sentence says outright of a fact, and how many it says, in what is known too? */
export function isKnownToo(
  text: string,
  fact: string,
  known: string,
  given: readonly string[],
  years: readonly string[] = [],
): boolean {
  const [words, others] = [contentWords(fact), contentWords(known)]
  const told = [...outright(text, fact, given, years), ...outright(text, fact, given, years, 'denied')]
  return (
    told.length > 0 &&
    told.every(
      (part) =>
        (says(part, others) || tells(part, others)) &&
        !saysHowMany(part, words, others) &&
        part.own.every((word) => !isIn(word, words, part) || isIn(word, others, part)),
    )
  )
}

/**
 * Does a sentence tell what happened, or deny it? So it does as well where it takes it for granted. What is told of another year does not.
 */
export function tellsOfIt(
  text: string,
  what: string,
  given: readonly string[],
  years: readonly string[] = [],
): boolean {
  const told = escapeIn(text)
  return (
    saysOutright(told, what, given, years) ||
    deniesOutright(told, what, given, years) ||
    saysOutright(thatIn(told), what, given, years) ||
    takesForGranted(told, what, given, years) ||
    tellsOfOne(told, what, years)
  )
}

/** «Nye tall: 4 dødsfall» counts what has happened over time. */
const FIGURES = /^\s*(?:\p{L}+\s+)?(?:tall|tal|statistikk)\s*:/iu

/** «Sønnen deres» is one, and so is the cause of what is called off: «etter dødsfall i natt». */
const OF_ONE =
  /(?<!\p{L})(?:sønn|son|datter|dotter|bror|søster|syster|far|mor|mann|kon[ae]|ektefelle|kamerat|kjærest|venn?)\p{L}*\s+(?:din|di|deres|dykkar|min|vår)(?!\p{L})|(?<!\p{L})(?:som\s+følg?j?e\s+av|på\s+grunn\s+av|grunna|etter)\s+(?:dødsfall|drap|selvmord|sjølvmord|rømning|rømming)(?!\p{L})/iu

/** Does it tell of one, or of so many, to whom it happened: «En innsatt døde etter et slagsmål på avdeling C»? However much is said beside it, it is told. */
function tellsOfOne(text: string, what: string, years: readonly string[]): boolean {
  const happened = contentWords(what).words.filter(isListed)
  const tells = ({ words }: ContentWords) =>
    words.some((word) => happened.some((one) => isSameThing(one, word) || isTold(word, one, words)))
  if (FIGURES.test(text)) return false
  return piecesOf(text).some(({ piece }) => {
    const said = contentWords(piece)
    return (
      (namesOne(piece) || OF_ONE.test(piece)) &&
      !isOfOtherYears(piece, years) &&
      !said.words.some((one) => isUnreal(one) || isGeneral(one)) &&
      tells(said)
    )
  })
}

/** Does it name what happened as there, «Alle er preget av dødsfallet», or ask or say that we do not know how or why it did: «Vi vet ikke hvorfor en innsatt døde»? */
export function takesForGranted(
  text: string,
  what: string,
  given: readonly string[],
  years: readonly string[] = [],
): boolean {
  const told = plainlyTold(text)
  if (isOfOtherYears(told, years)) return false
  const asked = HV_CLAUSE.exec(told)?.[1]
  if (asked && !contentWords(told).words.some(isGeneral) && saysOutright(asked, what, given, years)) return true
  const known = contentWords(what)
  return namedThere(told).some((named) => {
    const own = contentWords(named)
    return own.words.some((word) => isIn(word, known, own))
  })
}

const plainlyTold = remembered((text) => asTold(plainWords(text)))
const escapeIn = remembered(asEscape)
/** What is said after «at»: «Vi har den triste plikt å meddele at en innsatt er død». */
const thatIn = remembered((text) => /(?<!\p{L})at\s+(.+)$/iu.exec(text)?.[1] ?? '')

function outright(
  text: string,
  fact: string,
  given: readonly string[],
  years: readonly string[],
  how: 'said' | 'denied' = 'said',
): Part[] {
  const words = contentWords(fact)
  const isIncident = words.words.some(isListed)
  const known = given.flatMap((one) => contentWords(one).words)
  return piecesOf(text).flatMap(({ piece, times }) => {
    if (isOfOtherYears(piece, years) && !isOfOtherYears(fact, years)) return []
    const isTime = (word: string) => isIncident && times.includes(word) && !words.words.includes(word)
    const whole = withOwn(contentWords(piece), known)
    const part = { ...whole, numbers: whole.numbers.filter((one) => !isTime(one)) }
    // «Ingen ble skadd under øvelsen» denies nothing of what happened; that somebody was tells it.
    if (how === 'denied' && part.words.some(isGeneral)) return []
    if (!isSaid(how === 'said' ? part : { ...part, isNegated: !part.isNegated }, words)) return []
    const own = part.own.filter((word) => isIn(word, words, part))
    const beside = part.own.filter((word) => !own.includes(word) && !isAround(word) && !isTime(word))
    return own.length > 0 && beside.length < (own.length + beside.length) * OUTRIGHT ? [part] : []
  })
}

/** A sentence and its clauses that tell of one time, each with when it says that it was. */
const piecesOf = remembered((text) => {
  const told = asTold(withoutLead(plainWords(text)))
  if (isExercise(told)) return []
  const pieces = [told, ...clausesOf(told)].filter((piece) => !isOfEveryTime(piece))
  return pieces.map((piece) => ({ piece, times: timesIn(piece).flatMap((one) => contentWords(one).words) }))
})

/** What prevents it or would follow from it says of nothing that it is so; nor does what is told of other years, in other words than the fact has. */
const isSaid = (part: Part, fact: ContentWords): boolean =>
  !part.words.some(isUnreal) && (says(part, fact) || (tells(part, fact) && !part.words.some(isGeneral)))

/** Is a word of a sentence one of these, in whatever form, or what tells the same, or of the same one? */
const isIn = (word: string, { words }: ContentWords, part: ContentWords): boolean =>
  words.some((one) => isSameThing(one, word) || isTold(word, one, part.words)) ||
  (isWho(word) && mayBeSame([word], words))

import { plainWords } from '../../../kit/kernel/stops/plain-signs.ts'
import { type ContentWords, contentWords, isSameThing } from './content-words.ts'
import { withoutLead } from './heading-lead.ts'
import { type Part, says, tells } from './says.ts'
import { partsOf } from './sentence-basis.ts'
import { isAround, isGeneral, isTold, isUnreal, isWho, mayBeSame, namedThere } from './word-forms.ts'

/** So much of a sentence beside what a fact says, and it is about something else. */
const OUTRIGHT = 1 / 2

/**
 * Does a sentence, or a clause of one, say this and little beside it, in its words or in others? Words that leave by another way than a room are about many
 * things: «Årsrapporten viser fire rømninger» touches a fact of the room and does not tell it. What says that it is not so tells of it too.
 */
export const saysOutright = (text: string, fact: string, given: readonly string[]): boolean =>
  outright(text, fact, given).length > 0

/** Does it say the contrary of a fact, outright? */
export const deniesOutright = (text: string, fact: string, given: readonly string[]): boolean =>
  outright(text, fact, given, 'denied').length > 0

/** Is everything that a sentence says outright of a fact in what is known too? */
export function isKnownToo(text: string, fact: string, known: string, given: readonly string[]): boolean {
  const [words, others] = [contentWords(fact), contentWords(known)]
  const told = [...outright(text, fact, given), ...outright(text, fact, given, 'denied')]
  return (
    told.length > 0 &&
    told.every(
      (part) =>
        (says(part, others) || tells(part, others)) &&
        part.own.every((word) => !isIn(word, words, part) || isIn(word, others, part)),
    )
  )
}

/**
 * Does a sentence tell what happened, or deny it? So it does as well where it names it as there: «Alle er preget av dødsfallet». What is told of another year does not.
 */
export function tellsOfIt(text: string, what: string, given: readonly string[]): boolean {
  if (saysOutright(text, what, given) || deniesOutright(text, what, given)) return true
  const { words, numbers } = contentWords(text)
  if (words.some(isGeneral) || numbers.some((one) => ANOTHER_YEAR.test(one))) return false
  const known = contentWords(what)
  return namedThere(text).some((named) => {
    const own = contentWords(named)
    return own.words.some((word) => isIn(word, known, own))
  })
}
const ANOTHER_YEAR = /^(?:19|20)\d\d$/

function outright(text: string, fact: string, given: readonly string[], how: 'said' | 'denied' = 'said'): Part[] {
  const words = contentWords(fact)
  return partsOf(withoutLead(plainWords(text)), given).filter((part) => {
    const held = how === 'said' ? part : { ...part, isNegated: !part.isNegated }
    if (!isSaid(held, words)) return false
    const told = part.own.filter((word) => isIn(word, words, part))
    const beside = part.own.filter((word) => !told.includes(word) && !isAround(word))
    return told.length > 0 && beside.length < (told.length + beside.length) * OUTRIGHT
  })
}

/** What prevents it or would follow from it says of nothing that it is so; nor does what is told of other years, in other words than the fact has. */
const isSaid = (part: Part, fact: ContentWords): boolean =>
  !part.words.some(isUnreal) && (says(part, fact) || (tells(part, fact) && !part.words.some(isGeneral)))

/** Is a word of a sentence one of these, in whatever form, or what tells the same, or of the same one? */
const isIn = (word: string, { words }: ContentWords, part: ContentWords): boolean =>
  words.some((one) => isSameThing(one, word) || isTold(word, one, part.words)) ||
  (isWho(word) && mayBeSame([word], words))

import { type ContentWords, isSameThing, isSameWord } from './content-words.ts'
import { isBeside, isTold, isWho, mayBeSame } from './word-forms.ts'

/** A sentence says a fact when so much of the fact's words are in it, in whatever form. */
const NEAR = 0.75

/** Content words of a piece of text; `own`: those that the declaration does not say. */
export type Part = ContentWords & { own: string[] }
export const withOwn = (said: ContentWords, given: readonly string[]): Part => ({
  ...said,
  own: said.words.filter((word) => !given.some((one) => isSameWord(one, word))),
})

/** Near-verbatim, either way: the fact is in the sentence, or the sentence is a part of the fact. */
export function says(said: Part, fact: ContentWords): boolean {
  if (said.isNegated !== fact.isNegated || fact.words.length === 0) return false
  if (said.numbers.length > 0 && fact.numbers.some((one) => !said.numbers.includes(one))) return false
  const inSentence = fact.words.filter((one) => said.words.some((word) => isSameThing(one, word)))
  if (inSentence.length >= fact.words.length * NEAR) return true
  const inFact = said.own.filter((word) => fact.words.some((one) => isSameThing(one, word)))
  return said.own.length > 1 && inFact.length === said.own.length
}

/**
 * Does a sentence tell what a fact tells of somebody, whoever it names them as, or when it names nobody: «Vi håndterer en rømning» tells that «En fange er
 * på rømmen». How many is left out where the sentence does not say it. Only to find what is unconfirmed: a fact bears no such sentence.
 */
export function tells(said: Part, fact: ContentWords): boolean {
  if (said.isNegated !== fact.isNegated || !mayBeSame(said.words, fact.words)) return false
  if (said.numbers.length > 0 && fact.numbers.some((one) => !said.numbers.includes(one))) return false
  const core = fact.words.filter((one) => !isWho(one) && !isBeside(one) && !fact.numbers.includes(one))
  const isIn = (one: string) => said.words.some((word) => isSameThing(one, word) || isTold(word, one, said.words))
  return core.length > 0 && core.every(isIn)
}

const MORE = /^(?:flere|fleire|mange|andre)$/u
const isMany = ({ words, numbers }: ContentWords): boolean =>
  words.some((one) => MORE.test(one)) || numbers.some((one) => one !== '1')
/** Does a sentence tell how many as this fact does, and as what is known does not: «fire har rømt», where it is known that one has? */
export const saysHowMany = (said: ContentWords, fact: ContentWords, known: ContentWords): boolean =>
  said.numbers.some((one) => fact.numbers.includes(one) && !known.numbers.includes(one)) ||
  (isMany(said) && said.numbers.length === 0 && isMany(fact) && !isMany(known))

/**
 * Does one confirmed fact say all that a sentence says of a rumour, and the sentence, where it `isOne` clause, no more? Where the rumour has a word in another form
 * than the fact, as in «flere ansatte» for «en ansatt», the sentence has it as the fact does.
 */
export function carries(known: ContentWords, said: Part, rumour: ContentWords, isOne: boolean): boolean {
  if (!says(said, known)) return false
  const formsIn = (all: ContentWords, word: string) => all.words.filter((one) => isSameThing(one, word))
  if (isOne && said.own.some((word) => formsIn(known, word).length === 0)) return false
  return said.words.every((word) => {
    const told = formsIn(rumour, word)
    return told.length === 0 || formsIn(known, word).some((one) => one === word || told.includes(one))
  })
}

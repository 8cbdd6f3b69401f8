import { contentWords, isSameThing, isSameWord } from './content-words.ts'
import { maySay } from './fact.ts'
import { namesSomebody } from './presupposed.ts'
import type { Room } from './sentence-basis.ts'
import { isBeside, isTold, isWho, withNamed } from './word-forms.ts'

/**
 * The facts that are not confirmed and that a sentence comes near: one word for what they tell is enough. Whoever says yes to it reads them beside it; nothing is
 * refused for it.
 */
export function touchedFacts(text: string, { facts, given }: Pick<Room, 'facts' | 'given'>): string[] {
  const known = given.flatMap((one) => contentWords(one).words)
  const telling = (said: string) =>
    contentWords(said).words.filter(
      (word) => !/\d/.test(word) && !isWho(word) && !isBeside(word) && !known.some((one) => isSameWord(one, word)),
    )
  const own = [...new Set([...telling(text), ...telling(withNamed(text))])]
  const isOfSomebody = namesSomebody(text)
  return facts
    .filter((fact) => !maySay(fact))
    .filter((fact) => {
      const words = telling(fact.text)
      if (isOfSomebody && contentWords(fact.text).words.some(isWho)) return true
      return own.some((word) => words.some((one) => isSameThing(word, one) || isTold(word, one, own)))
    })
    .map(({ id }) => id)
}

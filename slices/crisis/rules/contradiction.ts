import { contentWords } from './content-words.ts'
import { piecesOf } from './covered.ts'
import { denies, mayDeny } from './denies.ts'
import { type FactContent, maySay } from './fact.ts'

type Held = Pick<FactContent, 'state' | 'text' | 'police'> & { id: string }

/**
 * What is confirmed and says the contrary of this fact, which is confirmed too: «Ingen innsatte er skadd» and «Tre innsatte er alvorlig skadd». Neither is said
 * until one of them stands as confirmed no more.
 */
export function contradicting<One extends Held>(fact: Held, facts: readonly One[], given: readonly string[]): One[] {
  if (!maySay(fact)) return []
  const words = given.flatMap((one) => contentWords(one).words)
  const isAgainst = (one: Held, other: Held) =>
    mayDeny(one.text) && denies(piecesOf(one.text), other.text, { isKnown: true, given: words })
  return facts.filter((one) => one.id !== fact.id && maySay(one) && (isAgainst(one, fact) || isAgainst(fact, one)))
}

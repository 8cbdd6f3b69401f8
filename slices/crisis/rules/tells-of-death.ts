import { contentWords } from './content-words.ts'
import { piecesOf } from './covered.ts'
import type { FactContent } from './fact.ts'
import { isGeneral, isTold, isUnreal } from './word-forms.ts'

/** Does what is confirmed tell that somebody is dead? What is not may be said to nobody anyhow. */
export const tellsOfDeath = ({ state, text }: Pick<FactContent, 'state' | 'text'>): boolean =>
  state === 'confirmed' &&
  piecesOf(text).some((piece) => {
    const { words, isNegated } = contentWords(piece)
    if (isNegated || words.some((one) => isUnreal(one) || isGeneral(one))) return false
    return words.some((word) => isTold(word, 'død', words))
  })

import { readNumber } from '../import/read-number.ts'
import { type AnswerQuestion, plainAnswer } from './answer-mapping.ts'

/** The scale as the answers of a column look: numbers from the least to the greatest, or words for a person to put in order. */
export function proposeScale(
  answers: readonly string[] | null,
  missing: readonly string[],
): Pick<AnswerQuestion, 'low' | 'high' | 'words' | 'from' | 'isTurned'> {
  const none = new Set(missing.map(plainAnswer))
  const said = (answers ?? []).filter((answer) => !none.has(plainAnswer(answer)))
  const numbers = said.flatMap((answer) => {
    const read = readNumber(answer)
    return 'value' in read ? [read.value] : []
  })
  if (said.length > 0 && numbers.length === 0 && said.length <= 20)
    return { low: 1, high: said.length, words: said, from: Math.max(1, said.length - 1), isTurned: false }
  const [low, high] = numbers.length > 0 ? [Math.min(...numbers), Math.max(...numbers)] : [1, 5]
  return { low, high, words: [], from: Math.max(low, high - 1), isTurned: false }
}

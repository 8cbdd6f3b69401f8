import { type Block, blockTexts } from './body.ts'

/** What a text can be built of: core messages, their blocks per audience, and what makes the agency unique. */
export const BLOCK_KINDS = ['core-message', 'platform-block', 'unique'] as const

/** The words of a building block by language, and the text of the message by language. */
export type Sentences = Readonly<Record<string, string>>
export type Bodies = ReadonlyMap<string, Block[]>

/** So much of a sentence stands in one place that a reader still meets it. */
const KEPT = 0.6

/** A building block was put into the text, or edited out of it, between two saves. Null: the save did not touch it. */
export function blockChange(sentences: Sentences, before: Bodies, after: Bodies): 'in' | 'out' | null {
  const where = (bodies: Bodies, isThere: (sentence: string, body: Block[]) => boolean) =>
    [...bodies].some(([language, body]) => sentences[language] && isThere(sentences[language], body))
  if (!where(before, standsIn) && where(after, standsIn)) return 'in'
  return where(before, isKeptIn) && !where(after, isKeptIn) ? 'out' : null
}

/** Word for word. */
function standsIn(sentence: string, body: Block[]): boolean {
  const wanted = ` ${wordsOf(sentence).join(' ')} `
  return blockTexts(body).some(({ text }) => ` ${wordsOf(text).join(' ')} `.includes(wanted))
}

/** Most of its words, in one paragraph: a word changed here and there does not take it away. */
function isKeptIn(sentence: string, body: Block[]): boolean {
  const words = [...new Set(wordsOf(sentence))]
  return blockTexts(body).some(({ text }) => {
    const there = new Set(wordsOf(text))
    return words.filter((word) => there.has(word)).length >= words.length * KEPT
  })
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

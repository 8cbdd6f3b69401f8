import type { Sentence, TokenisedBlock } from '../../../../kit/kernel/stops/tokenize.ts'
import type { Remark } from '../finding.ts'

export const LONGEST_PARAGRAPH = 90
/** A text with more words than this needs headings to find one's way. */
export const LONGEST_WITHOUT_HEADING = 250
/** «A, B, C og D» has two commas. */
const FEWEST_COMMAS = 2
const LIST_WORDS = 18
const JOINERS = new Set(['og', 'eller', 'samt', 'and', 'or'])

const wordsIn = (sentences: Sentence[]) => sentences.reduce((sum, { words }) => sum + words.length, 0)

/** Paragraphs to divide, sentences that are really lists, and a long text without a heading. */
export function structure(blocks: TokenisedBlock[]): Remark[] {
  return [...blocks.flatMap(longParagraph), ...blocks.flatMap(listCandidates), ...missingHeading(blocks)]
}

function longParagraph({ block, kind, text, sentences }: TokenisedBlock): Remark[] {
  const words = wordsIn(sentences)
  if (kind !== 'paragraph' || words <= LONGEST_PARAGRAPH) return []
  return [{ check: 'long-paragraph', block, start: 0, end: text.length, params: { words, limit: LONGEST_PARAGRAPH } }]
}

function missingHeading(blocks: TokenisedBlock[]): Remark[] {
  const body = blocks.filter(({ kind }) => kind !== 'title')
  const words = body.reduce((sum, { sentences }) => sum + wordsIn(sentences), 0)
  if (words <= LONGEST_WITHOUT_HEADING || body.some(({ kind }) => kind === 'heading')) return []
  const first = body[0]!
  const end = first.sentences[0]?.end ?? 0
  return [{ check: 'no-heading', block: first.block, start: 0, end, params: { words, limit: LONGEST_WITHOUT_HEADING } }]
}

/** Two commas or more and a joining word after the last of them: an enumeration that a list shows better. */
function listCandidates({ block, kind, text, sentences }: TokenisedBlock): Remark[] {
  if (kind !== 'paragraph') return []
  return sentences.flatMap((sentence) => {
    if (sentence.words.length < LIST_WORDS) return []
    const commas: number[] = []
    for (let i = sentence.start; i < sentence.end; i++) {
      if (text[i] === ',' && !/\p{N}/u.test(text[i + 1] ?? '')) commas.push(i)
    }
    const joined = sentence.words.some((word) => word.start > (commas.at(-1) ?? text.length) && JOINERS.has(word.lower))
    if (commas.length < FEWEST_COMMAS || !joined || !evenlySpaced(sentence, commas)) return []
    const params = { parts: commas.length + 2 }
    return [{ check: 'list-candidate', block, start: sentence.start, end: sentence.end, params }]
  })
}

/** Items of a list are short, and shorter still when there are few of them; clauses between commas are longer. */
function evenlySpaced(sentence: Sentence, commas: number[]): boolean {
  const longest = commas.length > FEWEST_COMMAS ? 7 : 3
  return commas.slice(1).every((comma, at) => {
    const between = sentence.words.filter((word) => word.start > commas[at]! && word.end <= comma).length
    return between >= 1 && between <= longest
  })
}

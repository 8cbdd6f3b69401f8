import type { TokenisedBlock } from '../../../../kit/kernel/stops/tokenize.ts'
import type { Remark } from '../finding.ts'

/** A sentence with more words than this is hard to hold in the head. */
export const LONGEST_SENTENCE = 25

export function longSentences({ block, sentences }: TokenisedBlock): Remark[] {
  return sentences
    .filter((sentence) => sentence.words.length > LONGEST_SENTENCE)
    .map((sentence) => ({
      check: 'long-sentence',
      block,
      start: sentence.start,
      end: sentence.end,
      params: { words: sentence.words.length, limit: LONGEST_SENTENCE },
    }))
}

import type { Sentence } from '../../../../kit/kernel/stops/tokenize.ts'

/** Words with more letters than this count as long in LIX. */
const LONG_WORD = 6

export type LixBand = 'very-easy' | 'easy' | 'medium' | 'hard' | 'very-hard'

/** Upper limits of the bands, as tansa.com and lix.se give them. */
export const LIX_BANDS: readonly { band: LixBand; below: number }[] = [
  { band: 'very-easy', below: 30 },
  { band: 'easy', below: 40 },
  { band: 'medium', below: 50 },
  { band: 'hard', below: 60 },
  { band: 'very-hard', below: Number.POSITIVE_INFINITY },
]

export type Lix = {
  /** Rounded to one decimal; 0 for a text without words. */
  value: number
  words: number
  sentences: number
  longWords: number
  band: LixBand
}

/** Words per sentence + per cent of words with more than six letters (Björnsson 1968). Numbers and links are words, never long. */
export function lix(sentences: Sentence[], bands = LIX_BANDS): Lix {
  let words = 0
  let longWords = 0
  for (const sentence of sentences) {
    words += sentence.words.length
    for (const word of sentence.words) if (word.letters > LONG_WORD) longWords++
  }
  const exact = words === 0 ? 0 : words / sentences.length + (100 * longWords) / words
  const value = Math.round(exact * 10) / 10
  const band = bands.find((each) => value < each.below)?.band ?? 'very-hard'
  return { value, words, sentences: sentences.length, longWords, band }
}

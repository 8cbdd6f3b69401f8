import { ALSO_A_WORD, isFamily, isGiven } from '../../../kit/kernel/stops/word-lists/name-words.ts'
import { CUSTODY, NOT_A_PERSON, SENTENCE_STARTERS, TITLE } from '../../../kit/kernel/stops/word-lists/person-words.ts'

type Said = { stem: string; lower: string; isCapital: boolean; opens: boolean }

/** How words end that open a sentence with a capital letter and are no names: «Ringte», «Brannen», «Avdelingen». */
const INFLECTED = /(?:e|a|t|er|ar|en)$/u
const LEAST_DIGITS = 4

/**
 * Does the reason give again a name, or a number, of the words that are to go: any part of the name, in whatever letters, with or without the
 * genitive? Every word with a capital letter may be one.
 */
export function repeatsName(reason: string, emptied: string): boolean {
  const digits = emptied.replace(/\D+/g, '')
  if ((reason.match(/\d+/g) ?? []).some((run) => run.length >= LEAST_DIGITS && digits.includes(run))) return true
  const gone = new Map<string, Said[]>()
  for (const word of wordsOf(emptied)) gone.set(word.stem, [...(gone.get(word.stem) ?? []), word])
  return wordsOf(reason).some((word) => {
    const same = gone.get(word.stem)
    if (!same || SENTENCE_STARTERS.has(word.lower) || TITLE.test(word.lower) || CUSTODY.test(word.lower)) return false
    if (word.isCapital && same.some((one) => one.isCapital)) return true
    return !NOT_A_PERSON.has(word.lower) && [...same, word].some(mayBeName)
  })
}

function mayBeName({ lower, stem, isCapital, opens }: Said): boolean {
  const isKnown = [lower, stem].some((one) => (isGiven(one) || isFamily(one)) && !ALSO_A_WORD.has(one))
  return isKnown || (isCapital && (!opens || !INFLECTED.test(stem)))
}

function wordsOf(text: string): Said[] {
  return [...text.matchAll(/\p{L}{3,}/gu)].map(({ 0: word, index }) => {
    const lower = word.toLowerCase()
    const opens = /(?:^|[.!?:\n])[\s«"“(]*$/u.test(text.slice(0, index))
    return { lower, stem: lower.replace(/s$/u, ''), isCapital: word[0] !== lower[0], opens }
  })
}

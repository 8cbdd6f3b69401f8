/** Shorter parts than this are mostly chance: «dom», «bar», «vis» stand inside hundreds of other words. */
const SHORTEST_PART = 4
/** A part this long may be a compound of its own; shorter ones are cut into chance («kontroll» is not kont + roll). */
const CUT_AGAIN = 10
/** Between the parts of a Norwegian compound: «s» (fengsel-s-leder), nothing or «e» (barn-e-hage). */
const LINKS = ['s', '', 'e']
/** What a last part may end in beyond the form that the word list has. */
const ENDINGS = ['ene', 'ane', 'ens', 'ets', 'en', 'et', 'er', 'ar', 'ne', 'a', 'e', 'r', 't', 'n', 's']

/**
 * The parts of a Norwegian compound, and the parts of the long ones; empty when the word is none, as far as the word list
 * knows. «fengselslederne» gives fengsel, lederne.
 * @param word lower case
 * @param knows whether a word is in the word list
 */
export function splitCompound(word: string, knows: (word: string) => boolean): string[] {
  const halves = cut(word, knows)
  if (!halves) return []
  return halves.flatMap((half) => (half.length < CUT_AGAIN ? [half] : [half, ...splitCompound(half, knows)]))
}

/** The cut with the longest last part: the end of a compound says what it is. */
function cut(word: string, knows: (word: string) => boolean): [string, string] | null {
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    const last = word.slice(at)
    if (!knowsForm(last, knows)) continue
    const stem = firstPart(word.slice(0, at), knows)
    if (stem) return [stem, last]
  }
  return null
}

function firstPart(first: string, knows: (word: string) => boolean): string | null {
  for (const link of LINKS) {
    if (!first.endsWith(link)) continue
    const stem = first.slice(0, first.length - link.length)
    if (stem.length >= SHORTEST_PART && (knows(stem) || (stem.length >= CUT_AGAIN && cut(stem, knows)))) return stem
  }
  return null
}

function knowsForm(word: string, knows: (word: string) => boolean): boolean {
  if (knows(word)) return true
  return ENDINGS.some((ending) => {
    const stem = word.slice(0, word.length - ending.length)
    return word.endsWith(ending) && stem.length >= SHORTEST_PART && knows(stem)
  })
}

/** How wide a letter is at most, on average, as a share of the type's size. Generous, so that a line never runs out. */
const LETTER = 0.56

/** How many letters have room in a width, in the same unit as the type's size. At least 4. */
export const lettersIn = (width: number, size: number): number => Math.max(4, Math.floor(width / (size * LETTER)))

/**
 * A text in lines of at most so many letters. A word that is too long is divided with a hyphen, where a syllable may begin. A text of more lines than
 * `most` ends with an ellipsis.
 */
export function wrapText(text: string, letters: number, most = Number.POSITIVE_INFINITY): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((one) => divided(one, letters))) {
    const longer = line ? `${line} ${word}` : word
    if (longer.length <= letters) line = longer
    else {
      if (line) lines.push(line)
      line = word
    }
  }
  if (line) lines.push(line)
  if (lines.length <= most) return lines
  const last = lines[most - 1]!
  return [...lines.slice(0, most - 1), `${last.slice(0, letters - 1).trimEnd()}…`]
}

const VOWEL = /[aeiouyæøåäöéèàáóúí]/i

/** Divides a long word where a syllable may begin: before a consonant that a vowel follows, as late as there is room. */
function divided(word: string, letters: number): string[] {
  if (word.length <= letters) return [word]
  let at = letters - 1
  while (at > letters / 2 && !(VOWEL.test(word[at + 1] ?? '') && !VOWEL.test(word[at]!))) at--
  if (at <= letters / 2) at = letters - 1
  return [`${word.slice(0, at)}-`, ...divided(word.slice(at), letters)]
}

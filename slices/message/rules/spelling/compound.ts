const SHORTEST_PART = 4
const LONGEST_WORD = 40
/** Letters that join the parts of a Norwegian compound. */
const JOINTS = ['', 's', 'e']

/**
 * Parts of a compound that the dictionary knows one by one: «besøksinformasjonen» → besøk, informasjonen. Two or three
 * parts; null when there are none. `isKnown` looks up one word in small letters.
 */
export function splitCompound(word: string, isKnown: (word: string) => boolean, parts = 3): string[] | null {
  if (word.length < SHORTEST_PART * 2 || word.length > LONGEST_WORD || parts < 2) return null
  for (let at = word.length - SHORTEST_PART; at >= SHORTEST_PART; at--) {
    const first = firstPart(word.slice(0, at), isKnown)
    if (!first) continue
    const rest = word.slice(at)
    if (isKnown(rest)) return [first, rest]
    const more = splitCompound(rest, isKnown, parts - 1)
    if (more) return [first, ...more]
  }
  return null
}

function firstPart(written: string, isKnown: (word: string) => boolean): string | null {
  for (const joint of JOINTS) {
    if (!written.endsWith(joint)) continue
    const part = written.slice(0, written.length - joint.length)
    if (part.length >= SHORTEST_PART - 1 && isKnown(part)) return part
  }
  return null
}

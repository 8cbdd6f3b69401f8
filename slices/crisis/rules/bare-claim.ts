import { contentWords, isSameThing } from './content-words.ts'

const [IS, THEY] = ['(?:er|var|har|hadde)', '(?:det|den|de|dei|han|hun|ho|dette)']
const OF_ALL = new RegExp(`(?<!\\p{L})alle\\s+${IS}(?!\\p{L})`, 'iu')
const OF_THEM = new RegExp(`(?<!\\p{L})${THEY}\\s+${IS}(?!\\p{L})|(?<!\\p{L})${IS}\\s+${THEY}(?!\\p{L})`, 'iu')
/** «Det er det vi vet nå» speaks of what we know. */
const OF_US = /(?<!\p{L})(?:vi|me|oss)(?!\p{L})/iu

/** Does it say that it is so, of what stands before it or of everybody: «men det er det», «alle er her»? `words`: what it says in words of its own. */
export const isBareClaim = (text: string, words: readonly string[]): boolean =>
  !OF_US.test(text) && (OF_ALL.test(text) || (words.length === 0 && OF_THEM.test(text)))

const NOW = /(?<!\p{L})(?:er|pågår|pågå|brenn(?:er)?|foregår|foregå|held\s+på|holder\s+på|har|ble|blei|vart)(?!\p{L})/iu
const HOUSE = /^(?:fengsel|friomsorg|overgangsbolig|overgangsbustad|avdeling|kontor|krus)/u

/** Does it say of what the declaration says that it is so, where a fact tells of that: «Det er brann» beside «Brannen er slukket»? A heading that names it does not. */
export const mayBeOver = (text: string, facts: readonly string[]): boolean => {
  if (!NOW.test(text)) return false
  const names = [...text.matchAll(/(?<=\S\s+)\p{Lu}\p{L}*/gu)].map(([name]) => name.toLowerCase())
  const told = contentWords(text).words.filter((word) => !names.includes(word) && !HOUSE.test(word))
  return facts.some((fact) => contentWords(fact).words.some((one) => told.some((word) => isSameThing(one, word))))
}

import { clausesOf, jointedClauses } from './clauses.ts'
import { contentWords, isSameThing } from './content-words.ts'
import { says, withOwn } from './says.ts'

const VERB =
  '(?:sa|sagt|skrev|skreiv|skrevet|skrive|meldte|melde|meldt|opplyste|opplyst|fortalte|fortalde|said|wrote|reported)'
const EARLIER = '(?:tidligere|tidlegare|før|først|også|òg|already|earlier)'
const WE_SAID = new RegExp(
  `(?<!\\p{L})(?:(?:vi|me|we)\\s+(?:(?:har|have)\\s+)?(?:${EARLIER}\\s+)?${VERB}|(?:har\\s+)?${VERB}\\s+(?:vi|me))(?!\\p{L})`,
  'iu',
)
/** «Vi meldte fra til politiet» and «vi har fortalt de pårørende at …» tell of what we did, and not of what stood in a message. */
const TOLD_OTHERS = /(?:meldte|melde|meldt|opplyste|opplyst|fortalte|fortalde|reported)/iu
const TO_OTHERS =
  /^\s*(?:fra|frå|om fra|videre|vidare|til|(?!at(?!\p{L})|om(?!\p{L})|that(?!\p{L}))[\p{L}]+(?:\s+[\p{L}]+){0,2}\s+(?:om\s+)?(?:at|that)(?!\p{L}))/iu
/** When and where it was said is no claim of what. */
const WHEN =
  /^(?:\s*(?:tidligere|tidlegare|før|først|også|òg|i stad|i dag|i går|i morges|nettopp|earlier|today|kl(?:\.|okka|okken)?\s*\d{1,2}(?:[.:]\d\d)?|i (?:for(?:rige|re)|første|siste) melding|i melding(?:en)? (?:nr\. )?\d+)(?!\p{L}))+/iu
const THAT = /^\s*(?:at|om at|that|:|[«“"])/iu
/** What follows is ours to say now, and no part of what we said. */
const ENDS = /^(?:[,;:–—-]\s*)?(?:men|mens|but|while)$|^;/iu
const NOW =
  /^(?:og\s+)?(?:det|dette|den|it|that|this)\s+(?:er|var|stemmer|stemte|is|was)(?!\p{L})|(?<!\p{L})(?:vet|veit|kjenner|know)(?!\p{L})/iu

type Said = { said: readonly string[]; given: readonly string[] }

/** What a sentence says that we have said, clause by clause; none where it says only that we have spoken. */
function claimed(text: string, given: readonly string[]): string[] {
  const clauses = jointedClauses(text)
  const first = clauses.findIndex((one) => WE_SAID.test(one.text))
  if (first < 0) return []
  const { text: opening } = clauses[first]!
  const found = WE_SAID.exec(opening)!
  const tail = opening.slice(found.index + found[0].length).replace(WHEN, '')
  if (TOLD_OTHERS.test(found[0]) && TO_OTHERS.test(tail)) return []
  const rest: string[] = []
  for (const { joint, text: next } of clauses.slice(first + 1)) {
    if (ENDS.test(joint) || NOW.test(next)) break
    rest.push(next)
  }
  // «Vi sa for mye for tidlig» claims nothing of what; «vi skrev tolv» does.
  const { own, numbers } = withOwn(contentWords(tail), given)
  const isSomething = THAT.test(tail) || own.length > 1 || numbers.length > 0
  const all = isSomething ? [tail, ...rest] : contentWords(tail).words.length === 0 ? rest : []
  return all.filter((one) => contentWords(one).words.length > 0)
}

/** Does a sentence claim that we said what nothing that was released here says? */
export function claimsUnsaid(text: string, { said, given }: Said): boolean {
  const words = given.flatMap((one) => contentWords(one).words)
  const known = said.flatMap((one) => [one, ...clausesOf(one)]).map(contentWords)
  return claimed(text, words).some((one) => {
    const part = withOwn(contentWords(one), words)
    const isSaid = known.some(
      (other) =>
        part.numbers.every((number) => other.numbers.includes(number)) &&
        (says(part, other) || (part.isNegated === other.isNegated && part.words.every(isIn(other.words)))),
    )
    return !isSaid
  })
}

const isIn = (words: readonly string[]) => (word: string) => words.some((one) => isSameThing(one, word))

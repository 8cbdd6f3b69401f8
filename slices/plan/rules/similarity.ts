/** What a lesson or an initiative is about: keys of the strategy, and words. */
export type About = {
  goalKeys: readonly string[]
  audienceKeys: readonly string[]
  channelKeys: readonly string[]
  text: string
}
export type Likeness = { score: number; keys: string[]; words: string[] }

const GOAL = 3
const AUDIENCE = 2
const CHANNEL = 2
const WORD = 0.5
const MOST_WORDS = 4
/** One shared goal, group or channel, or four shared words: less is chance. */
export const ENOUGH = 2

/** How alike two things are, and by what, so that a person can see why they were shown it. */
export function likeness(a: About, b: About): Likeness {
  const shared = (left: readonly string[], right: readonly string[]) =>
    [...new Set(left)].filter((key) => right.includes(key))
  const goals = shared(a.goalKeys, b.goalKeys)
  const audiences = shared(a.audienceKeys, b.audienceKeys)
  const channels = shared(a.channelKeys, b.channelKeys)
  const words = shared(contentWords(a.text), contentWords(b.text))
  const score =
    goals.length * GOAL +
    audiences.length * AUDIENCE +
    channels.length * CHANNEL +
    Math.min(words.length, MOST_WORDS) * WORD
  return { score, keys: [...goals, ...audiences, ...channels], words }
}

/** What is like this enough to be worth a look, the most alike first. */
export function similarTo<T extends About>(about: About, others: readonly T[]): { item: T; likeness: Likeness }[] {
  return others
    .map((item) => ({ item, likeness: likeness(about, item) }))
    .filter((found) => found.likeness.score >= ENOUGH)
    .toSorted((a, b) => b.likeness.score - a.likeness.score)
}

const SHORTEST = 4
/** Small words of bokmål, nynorsk and English that say nothing of what a text is about. */
const EMPTY = new Set(
  (
    'alle annen andre ansatte blir bare både derfor deres dette disse eller etter flere fordi frem fram første gjennom gjør ' +
    'gjøre have hele hver hvis hvor hvordan ikke ingen ikkje inni kunne kommer mange mellom mindre måtte måte noen noko nokre ' +
    'også over samme selv siden skal skulle slik slike uten under ville være vært været with that this from have been were ' +
    'they their them about into more than when what which tiltak tiltaket tilsette'
  ).split(' '),
)

/** Words that carry meaning, in small letters, each once. */
export function contentWords(text: string): string[] {
  const found = text.toLowerCase().match(/\p{L}+/gu) ?? []
  return [...new Set(found.filter((word) => word.length >= SHORTEST && !EMPTY.has(word)))]
}

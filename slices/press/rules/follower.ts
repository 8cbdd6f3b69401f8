/** Kinds of message that somebody may follow. A correction is no choice: it goes to those who got the text it corrects. */
export const NEWS_KINDS = ['press-release', 'information', 'crisis-first', 'notice'] as const
export type NewsKind = (typeof NEWS_KINDS)[number]
export const LONGEST_WORDS = 200

/** What somebody wants to be told of; an empty list is everything. */
export type NewsChoice = {
  kinds: string[]
  regions: string[]
  /** Words to look for, apart by commas; any one of them is enough. */
  words: string
}
/** What a release is, to those who follow. `region` is null where it concerns the whole country. */
export type NewsFacts = { kind: string; region: string | null }

/** Is this release what they asked for, as far as kind and region go? News of the whole country concerns every region. */
export function followsNews({ kinds, regions }: NewsChoice, { kind, region }: NewsFacts): boolean {
  const isKind = kinds.length === 0 || kinds.includes(kind)
  return isKind && (regions.length === 0 || region === null || regions.includes(region))
}

/** The words one by one, as they are searched for; none means that every text is wanted. */
export function wordsOf(words: string): string[] {
  const all = words
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
  return [...new Set(all)].slice(0, 10)
}

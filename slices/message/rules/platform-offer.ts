/** A building block by its key, and the groups it is for; without groups it is for everyone. */
export type OfferedBlock = { key: string; for: readonly string[] }

export type PlatformMatter = {
  /** Kinds of audience as the authority table knows them. */
  audienceKinds: readonly string[]
  /** Groups of the stakeholder map that were chosen for the message. */
  audienceKeys: readonly string[]
  groups: readonly { key: string; parentKey: string | null }[]
  kindOf: ReadonlyMap<string, string>
  blocks: readonly OfferedBlock[]
  carried: readonly string[]
}

export type PlatformOffer = {
  /** Blocks for everyone, in the order of the strategy. */
  everyone: string[]
  /** Each group the message is for, with its blocks; without any, the strategy has none for it. */
  audiences: { key: string; blocks: string[] }[]
  /** What the text carries that is for none of them. */
  others: string[]
}

/** What the message platform has for those a message is for. A group also gets the blocks of the group it stands under. */
export function platformOffer(matter: PlatformMatter): PlatformOffer {
  const { groups, blocks, carried } = matter
  const parentOf = new Map(groups.map(({ key, parentKey }) => [key, parentKey]))
  const lineOf = (key: string | null): string[] => (key === null ? [] : [key, ...lineOf(parentOf.get(key) ?? null)])
  const audiences = groupsOf(matter).map((key) => {
    const line = lineOf(key)
    return { key, blocks: blocks.filter((block) => block.for.some((group) => line.includes(group))).map(keyOf) }
  })
  const everyone = blocks.filter((block) => block.for.length === 0).map(keyOf)
  const shown = new Set([...everyone, ...audiences.flatMap((one) => one.blocks)])
  return { everyone, audiences, others: carried.filter((key) => !shown.has(key)) }
}

const keyOf = ({ key }: OfferedBlock) => key

/** The chosen groups, and for a kind that none of them is of, the group of that name or the top ones of that kind. */
function groupsOf({ audienceKinds, audienceKeys, groups, kindOf }: PlatformMatter): string[] {
  const chosen = groups.filter(({ key }) => audienceKeys.includes(key)).map(({ key }) => key)
  const covered = new Set(chosen.map((key) => kindOf.get(key)))
  const rest = audienceKinds
    .filter((kind) => !covered.has(kind))
    .flatMap((kind) => {
      const ofKind = groups.filter(({ key }) => kindOf.get(key) === kind)
      const named = ofKind.filter(({ key }) => key === kind)
      const top = ofKind.filter(({ parentKey }) => parentKey === null || kindOf.get(parentKey) !== kind)
      return (named.length > 0 ? named : top).map(({ key }) => key)
    })
  return [...new Set([...chosen, ...rest])]
}

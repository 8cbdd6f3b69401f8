import type { Circle } from './group.ts'

type Names = { nb: string; nn: string; en: string }
/** A stakeholder group as the strategy in force has it. */
export type GroupInStrategy = { key: string; parentKey: string | null; names: Names; circle: Circle }
export type KnownGroup = {
  id: string
  key: string
  reach: string
  audienceKind: string
  names: Names
  strategyNames: Names | null
}
/** `parentKey` is null for a group at the top. */
export type GroupToAdd = GroupInStrategy & { audienceKind: string }

/**
 * The groups that the address book lacks, parents first. One below a group that is reached by other means than contacts
 * (staff, inmates as a head count, relatives) is left out, and so is all below it: nobody is ever listed there by name.
 * Nor does one come back that somebody has taken out (`leftOut`, by key).
 */
export function groupsToAdd(
  wanted: readonly GroupInStrategy[],
  known: readonly KnownGroup[],
  leftOut: ReadonlySet<string>,
): GroupToAdd[] {
  const kinds = new Map(known.map(({ key, reach, audienceKind }) => [key, reach === 'contacts' ? audienceKind : null]))
  const added: GroupToAdd[] = []
  let waiting = wanted.filter(({ key }) => !kinds.has(key) && !leftOut.has(key))
  for (let before = -1; before !== added.length; ) {
    before = added.length
    for (const group of waiting) {
      // Nobody has said who approves for a new group, so the strictest kind holds: the directorate decides.
      const audienceKind = group.parentKey === null ? 'public' : kinds.get(group.parentKey)
      if (!audienceKind) continue
      kinds.set(group.key, audienceKind)
      added.push({ ...group, audienceKind })
    }
    waiting = waiting.filter(({ key }) => !kinds.has(key))
  }
  return added
}

/** The groups whose names the strategy has changed since it was last heard of. */
export function groupsToRename(wanted: readonly GroupInStrategy[], known: readonly KnownGroup[]) {
  const names = new Map(wanted.map((group) => [group.key, group.names]))
  return known.flatMap(({ id, key, names: called, strategyNames }) => {
    const now = names.get(key)
    return now && strategyNames && !isSame(now, strategyNames) && !isSame(now, called) ? [{ id, names: now }] : []
  })
}

const isSame = (a: Names, b: Names) => a.nb === b.nb && a.nn === b.nn && a.en === b.en

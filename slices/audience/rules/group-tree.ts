/** A group as far as the tree goes: `parentId` is the group that it is a part of. */
type Node = { id: string; key: string; parentId: string | null }

/** Each group right before those below it. */
export function inTree<Group extends Node>(groups: readonly Group[], parentId: string | null = null): Group[] {
  return groups.filter((group) => group.parentId === parentId).flatMap((group) => [group, ...inTree(groups, group.id)])
}

export function rootOf<Group extends Node>(group: Group, groups: readonly Group[]): Group {
  const parent = groups.find((one) => one.id === group.parentId)
  return parent ? rootOf(parent, groups) : group
}

/** Does `group` stand right below `chosen`, or beside it or one of those above it? */
export function isNear<Group extends Node>(chosen: Group, group: Group, groups: readonly Group[]): boolean {
  for (let at: Group | undefined = chosen; at; at = groups.find((one) => one.id === at?.parentId))
    if (group.parentId === at.id || group.id === at.id) return true
  return false
}

/** Of the groups a contact stands in, those without another of them below: «Forsvarsadvokater», not «Advokater» too. */
export const lowestOf = <Group extends Node>(groups: readonly Group[], keys: readonly string[]): Group[] =>
  groups.filter(
    (group) =>
      keys.includes(group.key) && !groups.some((below) => below.parentId === group.id && keys.includes(below.key)),
  )

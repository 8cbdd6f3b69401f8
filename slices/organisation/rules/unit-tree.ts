/** What the tree needs of a unit. */
type TreeUnit = { id: string; parentId: string | null; name: string; kind: string }
export type TreeNode<U extends TreeUnit> = { unit: U; below: TreeNode<U>[] }

const FIRST: Record<string, number> = { college: 1, region: 0 }

/** Units as a tree. A unit whose parent is not among them stands on top; those in a circle are left out. */
export function treeOf<U extends TreeUnit>(units: readonly U[]): TreeNode<U>[] {
  const ids = new Set(units.map((unit) => unit.id))
  const byParent = new Map<string | null, U[]>()
  for (const unit of units) {
    const parent = unit.parentId !== null && ids.has(unit.parentId) ? unit.parentId : null
    byParent.set(parent, [...(byParent.get(parent) ?? []), unit])
  }
  const build = (parent: string | null): TreeNode<U>[] =>
    (byParent.get(parent) ?? []).sort(byRank).map((unit) => ({ unit, below: build(unit.id) }))
  return build(null)
}

function byRank(a: TreeUnit, b: TreeUnit): number {
  return (FIRST[a.kind] ?? 2) - (FIRST[b.kind] ?? 2) || a.name.localeCompare(b.name, 'nb')
}

/** The branches that hold a unit whose name has these letters, and the units above it. */
export function filterTree<U extends TreeUnit>(
  nodes: readonly TreeNode<U>[],
  matches: (unit: U) => boolean,
): TreeNode<U>[] {
  return nodes.flatMap((node) => {
    const below = filterTree(node.below, matches)
    return below.length > 0 || matches(node.unit) ? [{ unit: node.unit, below }] : []
  })
}

/** The units above one, the nearest first. */
export function unitsAbove<U extends TreeUnit>(units: readonly U[], id: string): U[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const above: U[] = []
  let at = byId.get(id)?.parentId ?? null
  while (at !== null && byId.has(at) && !above.some((unit) => unit.id === at)) {
    above.push(byId.get(at)!)
    at = byId.get(at)!.parentId
  }
  return above
}

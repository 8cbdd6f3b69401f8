/** Something that may stand under another of its kind. */
type Node = { key: string; parentKey: string | null }
export type Placed<E> = { element: E; depth: number }

/**
 * The elements in reading order: each followed by what stands under it, with how deep it stands. One whose parent is not
 * among them stands outermost. Every element comes exactly once.
 */
export function inTree<E extends Node>(elements: readonly E[]): Placed<E>[] {
  const known = new Set(elements.map((one) => one.key))
  const under = Map.groupBy(elements, (one) => (one.parentKey && known.has(one.parentKey) ? one.parentKey : ''))
  const placed: Placed<E>[] = []
  const seen = new Set<string>()
  const place = (element: E, depth: number) => {
    if (seen.has(element.key)) return
    seen.add(element.key)
    placed.push({ element, depth })
    for (const child of under.get(element.key) ?? []) place(child, depth + 1)
  }
  for (const element of under.get('') ?? []) place(element, 0)
  for (const element of elements) place(element, 0)
  return placed
}

export const childrenOf = <E extends Node>(elements: readonly E[], key: string): E[] =>
  elements.filter((one) => one.parentKey === key)

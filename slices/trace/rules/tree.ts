/** How two nodes become one, and how an entry's hash becomes a leaf. SHA-256 of 0x01 ‖ left ‖ right, and of 0x00 ‖ hash. */
export type Join = (left: Uint8Array, right: Uint8Array) => Uint8Array
/** One step from a leaf towards the root: the node beside, and on which side it stands. */
export type Step = { side: 'left' | 'right'; hash: Uint8Array }

/** Entries of one block; a whole block is a node of every later tree. */
export const BLOCK = 1024

/** The largest power of two below `count`: where RFC 6962 splits. */
function splitOf(count: number): number {
  let split = 1
  while (split * 2 < count) split *= 2
  return split
}

/** The root of at least one node. */
export function rootOf(nodes: readonly Uint8Array[], join: Join): Uint8Array {
  if (nodes.length === 1) return nodes[0]!
  const split = splitOf(nodes.length)
  return join(rootOf(nodes.slice(0, split), join), rootOf(nodes.slice(split), join))
}

/** The steps from the node at `index` to the root, the lowest first. */
export function pathOf(nodes: readonly Uint8Array[], index: number, join: Join): Step[] {
  if (nodes.length === 1) return []
  const split = splitOf(nodes.length)
  const [low, high] = [nodes.slice(0, split), nodes.slice(split)]
  return index < split
    ? [...pathOf(low, index, join), { side: 'right', hash: rootOf(high, join) }]
    : [...pathOf(high, index - split, join), { side: 'left', hash: rootOf(low, join) }]
}

/** Where the steps lead from a node. */
export function climb(node: Uint8Array, steps: readonly Step[], join: Join): Uint8Array {
  return steps.reduce((at, { side, hash }) => (side === 'left' ? join(hash, at) : join(at, hash)), node)
}

/** The same tree grown leaf by leaf, holding the roots of its whole parts alone: for one who reads a log from its beginning. */
export function growingTree(join: Join) {
  const parts: { size: number; hash: Uint8Array }[] = []
  return {
    add(leaf: Uint8Array): void {
      let last = { size: 1, hash: leaf }
      while (parts.at(-1)?.size === last.size) last = { size: last.size * 2, hash: join(parts.pop()!.hash, last.hash) }
      parts.push(last)
    },
    /** Of at least one leaf. */
    root: (): Uint8Array => parts.map((part) => part.hash).reduceRight((right, left) => join(left, right)),
  }
}

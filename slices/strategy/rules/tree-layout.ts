import { inTree } from './tree.ts'
import { lettersIn, wrapText } from './wrap-text.ts'

type Node = { key: string; parentKey: string | null; name: string }
export type TreeLabel = {
  key: string
  x: number
  y: number
  width: number
  height: number
  lines: string[]
  depth: number
}
export type TreeLayout = {
  width: number
  height: number
  labels: TreeLabel[]
  /** From the right end of the upper name's column to the left of the lower one. */
  lines: { from: string; to: string; x1: number; y1: number; x2: number; y2: number }[]
}

const SIZE = 14
const LEADING = 1.3
const ROW_GAP = 10
const COLUMN_GAP = 36

/**
 * A tree that grows to the right: leaves below one another, and what stands above them in the middle of its own. Names wrap in
 * their column. x and y are the upper left corner. All lengths are pixels.
 */
export function treeLayout(nodes: readonly Node[], width: number): TreeLayout {
  const placed = inTree(nodes)
  const depths = Math.max(0, ...placed.map((one) => one.depth)) + 1
  const column = (width - COLUMN_GAP * (depths - 1)) / depths
  const labels = new Map<string, TreeLabel>()
  const parents = new Map<string, string>()
  const above: string[] = []
  for (const { element, depth } of placed) {
    const lines = wrapText(element.name, lettersIn(column, SIZE))
    const height = lines.length * SIZE * LEADING
    labels.set(element.key, {
      key: element.key,
      x: depth * (column + COLUMN_GAP),
      y: 0,
      width: column,
      height,
      lines,
      depth,
    })
    above.length = depth
    if (depth > 0) parents.set(element.key, above[depth - 1]!)
    above.push(element.key)
  }
  const height = placeRows(
    placed.map((one) => one.element.key),
    labels,
    parents,
  )
  const lines = [...parents].map(([to, from]) => {
    const [upper, lower] = [labels.get(from)!, labels.get(to)!]
    return { from, to, x1: upper.x + column + 6, y1: middleOf(upper), x2: lower.x - 6, y2: middleOf(lower) }
  })
  return { width, height, labels: [...labels.values()], lines }
}

const middleOf = ({ y, height }: TreeLabel) => y + height / 2

/** Gives each name its height in the drawing, depth first; returns the height of the whole. */
function placeRows(keys: readonly string[], labels: Map<string, TreeLabel>, parents: Map<string, string>): number {
  const below = Map.groupBy(
    keys.filter((key) => parents.has(key)),
    (key) => parents.get(key)!,
  )
  const place = (key: string, top: number): number => {
    const label = labels.get(key)!
    const children = below.get(key) ?? []
    let y = top
    for (const child of children) y = place(child, y)
    const bottom = Math.max(y, top + label.height + ROW_GAP)
    const spare = bottom - y
    if (children.length > 0 && spare > 0) for (const child of children) shift(child, spare / 2)
    label.y = top + (bottom - ROW_GAP - top - label.height) / 2
    return bottom
  }
  const shift = (key: string, by: number): void => {
    labels.get(key)!.y += by
    for (const child of below.get(key) ?? []) shift(child, by)
  }
  let y = 0
  for (const key of keys.filter((one) => !parents.has(one))) y = place(key, y)
  return y
}

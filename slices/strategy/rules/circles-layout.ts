import { lettersIn, wrapText } from './wrap-text.ts'

/** Something to be set on the map: a name, and smaller names under it. */
export type MapItem = { key: string; name: string }
export type MapBox = { head: MapItem; below: readonly MapItem[] }
/** A circle: its names, how wide a column of them is, and the size of their type. */
export type MapRing = { key: string; boxes: readonly MapBox[]; width: number; size: number }
export type MapLabel = {
  key: string
  ring: string
  x: number
  y: number
  width: number
  height: number
  size: number
  lines: string[]
  isHead: boolean
}
/** The line around a ring: half its width at the middle. It bends in by `bow` at the ends, from `top` to `bottom`. */
export type CirclesLayout = {
  width: number
  height: number
  top: number
  bottom: number
  bow: number
  labels: MapLabel[]
  edges: { ring: string; half: number }[]
}

const GAP = 12
const BOW = 44
const MARGIN = 40
const SMALL = 13
const LEADING = 1.3
const MOST_AIR = 44

type Stack = { lines: Omit<MapLabel, 'x' | 'y'>[]; height: number }

/**
 * Circles around one another: each ring has a column on either side of the one inside it, and every name follows the bend of
 * the circle. The rings lie so far apart that names side by side never meet, however they bend. It is at least `least` high, and begins
 * at `top`. All lengths are pixels.
 */
export function circlesLayout(rings: readonly MapRing[], { top = 0, least = 0 } = {}): CirclesLayout {
  const filled = rings.filter((ring) => ring.boxes.length > 0)
  const sides = filled.map((ring) => halved(ring.boxes.map((box) => stackOf(box, ring))))
  const height = Math.max(least, Math.max(0, ...sides.flat().map(heightOf)) + 2 * MARGIN)
  const tallest = Math.max(0, ...sides.flat(2).flatMap((stack) => stack.lines.map((line) => line.height)))
  // Names that meet the same height lie at most one name apart, and bend at most four times as much apart.
  const slack = Math.min(BOW, (4 * BOW * tallest) / height)
  const labels: MapLabel[] = []
  const edges: CirclesLayout['edges'] = []
  let inner = GAP / 2 + BOW - slack
  filled.forEach((ring, at) => {
    const centre = inner + slack + ring.width / 2
    sides[at]!.forEach((side, i) => {
      labels.push(...columnOf(side, { sign: i === 0 ? -1 : 1, centre, height }))
    })
    inner += slack + ring.width + GAP
    edges.push({ ring: ring.key, half: inner })
  })
  const width = 2 * inner + GAP
  const placed = labels.map((one) => ({ ...one, x: one.x + width / 2, y: one.y + top }))
  return { width, height: height + top, top, bottom: top + height, bow: BOW, labels: placed, edges }
}

/** One column of a ring, from the top down, in the middle of the height. */
function columnOf(side: Stack[], place: { sign: -1 | 1; centre: number; height: number }): MapLabel[] {
  const { sign, centre, height } = place
  const air = Math.min((height - 2 * MARGIN - heightOf(side)) / Math.max(1, side.length), MOST_AIR)
  let y = (height - heightOf(side) - air * Math.max(0, side.length - 1)) / 2
  return side.flatMap((stack) => {
    let top = y
    y += stack.height + air
    return stack.lines.map((line) => {
      const middle = (top + line.height / 2) / height
      const label = { ...line, x: sign * (centre - BOW * (2 * middle - 1) ** 2), y: top }
      top += line.height + 2
      return label
    })
  })
}

function stackOf({ head, below }: MapBox, ring: MapRing): Stack {
  const lines = [head, ...below].map((item) => {
    const size = item === head ? ring.size : SMALL
    const said = wrapText(item.name, lettersIn(ring.width, size))
    const height = said.length * size * LEADING
    return { key: item.key, ring: ring.key, width: ring.width, height, size, lines: said, isHead: item === head }
  })
  return { lines, height: lines.reduce((sum, one) => sum + one.height + 2, 0) + 10 }
}

const heightOf = (side: readonly Stack[]) => side.reduce((sum, stack) => sum + stack.height, 0)

/** Two columns of about the same height, in the order given. */
function halved(stacks: Stack[]): [Stack[], Stack[]] {
  let sum = 0
  const cut = stacks.findIndex((stack) => {
    sum += stack.height
    return sum > heightOf(stacks) / 2
  })
  const at = Math.max(1, cut)
  return [stacks.slice(0, at), stacks.slice(at)]
}

/** Names in rows from a height down: as many side by side as have room, each in the middle of its column. */
export function rowsOf(items: readonly MapItem[], place: { ring: string; width: number; top: number; across: number }) {
  const { ring, width, top, across } = place
  const column = width / across
  const lines = items.map((item) => wrapText(item.name, lettersIn(column - GAP, SMALL)))
  const labels: MapLabel[] = []
  let y = top
  for (let from = 0; from < items.length; from += across) {
    const row = items.slice(from, from + across)
    const height = Math.max(...row.map((_, i) => lines[from + i]!.length)) * SMALL * LEADING
    const start = (width - row.length * column) / 2
    row.forEach((item, i) => {
      const x = start + (i + 0.5) * column
      const said = lines[from + i]!
      labels.push({ key: item.key, ring, x, y, width: column - GAP, height, size: SMALL, lines: said, isHead: true })
    })
    y += height + 6
  }
  return { labels, bottom: y }
}

import type { CirclesLayout, MapLabel } from './circles-layout.ts'
import { lettersIn, wrapText } from './wrap-text.ts'

export type MapRole = { key: string; name: string; text: string }

const NAME = 17
const TEXT = 13
const LEADING = 1.3
const WIDTH = 176
const GAP = 14
const PAD = 34

type Card = { role: MapRole; height: number; name: string[]; text: string[] }
export type RoleCard = MapLabel & { text: string[]; textSize: number }
export type RoleMapLayout = Omit<CirclesLayout, 'labels' | 'bow' | 'edges'> & {
  cards: RoleCard[]
  edges: { ring: string; halfWidth: number; halfHeight: number }[]
}

/**
 * Three rings: the innermost in a row, the next above and below it, the outermost to the left and right. Each card has a name
 * and a text in lines. Nothing meets, however many there are. All lengths are pixels.
 */
export function roleMapLayout(rings: readonly { key: string; roles: readonly MapRole[] }[]): RoleMapLayout {
  const cards = rings.map((ring) => ring.roles.map(cardOf))
  const tall = Math.max(0, ...cards.flat().map((card) => card.height)) + GAP
  const [inner = [], middle = [], outer = []] = cards
  const half = (all: readonly Card[]) => Math.ceil(all.length / 2)
  const step = WIDTH + GAP
  const halves = [{ halfWidth: (Math.max(1, inner.length) * step) / 2 + PAD, halfHeight: tall / 2 + PAD }]
  if (middle.length > 0)
    halves.push({
      halfWidth: Math.max(halves[0]!.halfWidth + PAD / 2, (half(middle) * step) / 2 + PAD),
      halfHeight: halves[0]!.halfHeight + tall + PAD,
    })
  const within = halves.at(-1)!
  if (outer.length > 0)
    halves.push({
      halfWidth: within.halfWidth + step + PAD / 2,
      halfHeight: Math.max(within.halfHeight + PAD, (half(outer) * tall) / 2 + PAD),
    })
  const { halfWidth, halfHeight } = halves.at(-1)!
  const shelf = halves[0]!.halfHeight + tall / 2 + PAD / 3
  const wing = within.halfWidth + step / 2
  const placed = [
    ...row(inner, 0, step),
    ...row(middle.slice(0, half(middle)), -shelf, step),
    ...row(middle.slice(half(middle)), shelf, step),
    ...column(outer.slice(0, half(outer)), -wing, tall),
    ...column(outer.slice(half(outer)), wing, tall),
  ]
  const ringOf = new Map(rings.flatMap((ring) => ring.roles.map((role) => [role.key, ring.key])))
  return {
    width: 2 * halfWidth,
    height: 2 * halfHeight,
    top: 0,
    bottom: 2 * halfHeight,
    cards: placed.map(({ card, x, y }) => ({
      key: card.role.key,
      ring: ringOf.get(card.role.key)!,
      x: x + halfWidth,
      y: y + halfHeight - card.height / 2,
      width: WIDTH,
      height: card.height,
      size: NAME,
      lines: card.name,
      text: card.text,
      textSize: TEXT,
      isHead: true,
    })),
    edges: rings
      .filter((ring) => ring.roles.length > 0 || ring === rings[0])
      .map((ring, i) => ({ ring: ring.key, ...halves[i]! })),
  }
}

function cardOf(role: MapRole): Card {
  const name = wrapText(role.name, lettersIn(WIDTH, NAME))
  const text = wrapText(role.text, lettersIn(WIDTH, TEXT))
  return { role, name, text, height: (name.length * NAME + text.length * TEXT) * LEADING + 4 }
}

const row = (cards: readonly Card[], y: number, step: number) =>
  cards.map((card, i) => ({ card, x: (i - (cards.length - 1) / 2) * step, y }))
const column = (cards: readonly Card[], x: number, tall: number) =>
  cards.map((card, i) => ({ card, x, y: (i - (cards.length - 1) / 2) * tall }))

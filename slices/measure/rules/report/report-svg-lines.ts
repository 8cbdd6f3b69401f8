import { lineLabels } from '../line-labels.ts'
import { markOf, markPath } from '../line-marks.ts'
import type { SeriesDrawing } from '../series-drawing.ts'

/** Print is ink alone; the open page gives the same marks the colours of its scheme by their classes. */
export const [INK, MUTED, HAIR, FJORD] = ['#10171a', '#4c585c', '#c9d0d2', '#1c5c6b']
/** So many letters of a name have room; the table beside has all of it. */
const MOST_LETTERS = 24

export type Point = SeriesDrawing['lines'][number]['points'][number]
/** The same on the sheet, in its own measure from the top left. */
type Placed = Pick<Point, 'id' | 'x' | 'y' | 'low' | 'high'>
type End = { name: string; x: number; y: number }

const polyline = (of: string, points: readonly Placed[], more: string) =>
  `<polyline class="${of}" points="${points.map((one) => `${one.x},${one.y}`).join(' ')}" fill="none" ${more}/>`

/** Our own line: dots with their intervals, the latest filled. */
export function ownLine(points: readonly Placed[], latestId: string | null): string[] {
  return [
    polyline('own', points, `stroke="${INK}" stroke-width="1.5"`),
    ...points.flatMap(({ x, low, high }) =>
      low === null || high === null
        ? []
        : [
            `<path class="own" d="M${x} ${low}V${high}M${x - 5} ${low}h10M${x - 5} ${high}h10" fill="none" stroke="${INK}" stroke-width="1.5"/>`,
          ],
    ),
    ...points.map(({ id, x, y }) => {
      const isNow = id === latestId
      return `<circle class="${isNow ? 'dot now' : 'dot'}" cx="${x}" cy="${y}" r="${isNow ? 6 : 4.5}" fill="${isNow ? INK : '#fff'}" stroke="${INK}" stroke-width="2"/>`
    }),
  ]
}

/** The line of somebody we are compared with: their place among them gives dash and mark, as on screen. */
export function otherLine(points: readonly Placed[], at: number): string[] {
  const { dash, shape } = markOf(at)
  return [
    ...points.flatMap(({ x, low, high }) =>
      low === null || high === null
        ? []
        : [`<path class="other" d="M${x} ${low}V${high}" fill="none" stroke="${HAIR}" stroke-width="1.5"/>`],
    ),
    polyline('other', points, `stroke="${MUTED}" stroke-width="1.5" stroke-dasharray="${dash}"`),
    ...points.map(
      ({ x, y }) =>
        `<path class="mark" d="${markPath(shape, x, y)}" fill="#fff" stroke="${MUTED}" stroke-width="1.5"/>`,
    ),
  ]
}

/** The names at the ends of the lines, from here to the right, each with a thin line from where its own line ends; none lies on another. */
export function endNames(ends: readonly End[], from: number, bottom: number, gap: number): string[] {
  const endOf = new Map(ends.map((end) => [end.name, end.y]))
  return lineLabels(ends, gap, bottom).flatMap(({ name, x, y }) => {
    const short = name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 1)}…` : name
    const leader = `M${rounded(x + 8)} ${endOf.get(name)!}H${from - 10}L${from - 2} ${rounded(y)}`
    return [
      `<path class="leader" d="${leader}" fill="none" stroke="${HAIR}"/>`,
      `<text class="tick" x="${from + 2}" y="${rounded(y + 4)}" fill="${MUTED}">${printed(short)}</text>`,
    ]
  })
}

export const rounded = (at: number) => Math.round(at * 10) / 10
export const printed = (text: string) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)

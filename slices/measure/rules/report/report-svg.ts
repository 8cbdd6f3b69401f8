import type { FigureWords } from '../figure-words.ts'
import type { ChartData } from './report-chart.ts'
import {
  endNames,
  FJORD,
  HAIR,
  INK,
  MUTED,
  otherLine,
  ownLine,
  type Point,
  printed,
  rounded,
} from './report-svg-lines.ts'

const WIDTH = 680
const HEIGHT = 215
const [LEFT, RIGHT, TOP, BOTTOM] = [52, 20, 12, 30]
/** Where others are compared with, their names stand at the ends of their lines, in a margin so wide, each so far below the one before. */
const NAMES = 176
const NAME_GAP = 15

/**
 * The series as a picture in SVG, for paper and for pages without script: dots with their intervals and a thin line between, the latest filled,
 * the target as a square. Those compared with are told apart by dash, mark and name, never by colour. Whoever shows it says in words what it finds,
 * with the table beside it.
 */
export function chartSvg({ drawing, latestId, scale }: ChartData, { plain, period }: FigureWords): string {
  const others = [...new Set(drawing.lines.map(({ series }) => series).filter(Boolean))]
  const height = Math.max(HEIGHT, TOP + BOTTOM + others.length * NAME_GAP)
  const right = others.length > 0 ? NAMES : RIGHT
  const x = (at: number) => rounded(LEFT + at * (WIDTH - LEFT - right))
  const y = (at: number) => rounded(TOP + (1 - at) * (height - TOP - BOTTOM))
  const line = (of: string, x1: number, y1: number, x2: number, y2: number, stroke: string, more = '') =>
    `<line class="${of}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${stroke}"${more}/>`
  const text = (at: number, from: number, anchor: string, said: string, isNow = false) =>
    `<text class="${isNow ? 'now' : 'tick'}" x="${at}" y="${from}" text-anchor="${anchor}" fill="${isNow ? INK : MUTED}"` +
    `${isNow ? ' font-weight="600"' : ''}>${printed(said)}</text>`
  const placed = (one: Point) => ({
    ...{ id: one.id, x: x(one.x), y: y(one.y) },
    ...{ low: one.low === null ? null : y(one.low), high: one.high === null ? null : y(one.high) },
  })
  const ends = others.flatMap((name) => {
    const end = drawing.lines.findLast(({ series }) => series === name)?.points.at(-1)
    return end ? [{ name, x: x(end.x), y: y(end.y) }] : []
  })
  const marks = [
    ...drawing.ticks.flatMap((tick) => [
      line(tick.y === 0 ? 'axis' : 'grid', LEFT, y(tick.y), WIDTH - right, y(tick.y), tick.y === 0 ? INK : HAIR),
      text(LEFT - 8, y(tick.y) + 4, 'end', plain(tick.value, { scale })),
    ]),
    ...drawing.breaks.map((at) =>
      line('break', x(at), TOP, x(at), height - BOTTOM, INK, ' stroke-width="2" stroke-dasharray="2 4"'),
    ),
    ...(drawing.target
      ? [
          line(
            'target',
            LEFT,
            y(drawing.target.y),
            x(drawing.target.x),
            y(drawing.target.y),
            FJORD,
            ' stroke-width="1.5" stroke-dasharray="2 4"',
          ),
          `<rect class="target" x="${x(drawing.target.x) - 5}" y="${y(drawing.target.y) - 5}" width="10" height="10" fill="#fff" stroke="${FJORD}" stroke-width="2"/>`,
        ]
      : []),
    ...drawing.lines
      .filter(({ series }) => series !== '')
      .flatMap(({ series, points }) => otherLine(points.map(placed), others.indexOf(series))),
    ...endNames(ends, WIDTH - NAMES + 14, height - BOTTOM, NAME_GAP),
    ...drawing.lines
      .filter(({ series }) => series === '')
      .flatMap(({ points }) => ownLine(points.map(placed), latestId)),
    ...drawing.gaps.map(({ x: at }) => text(x(at), height - BOTTOM - 6, 'middle', '?')),
    ...drawing.labels.map((label) =>
      text(x(label.x), height - 8, 'middle', period(label.fromOn, label.toOn), label.id === latestId),
    ),
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="Inter" font-size="12">${marks.join('')}</svg>`
}

import type { FigureWords } from '../figure-words.ts'
import type { ChartData } from './report-chart.ts'

const WIDTH = 680
const HEIGHT = 215
const [LEFT, RIGHT, TOP, BOTTOM] = [52, 20, 12, 30]
/** Print is ink alone; the open page gives the same marks the colours of its scheme by their classes. */
const [INK, MUTED, HAIR, FJORD] = ['#10171a', '#4c585c', '#c9d0d2', '#1c5c6b']

/**
 * The series as a picture in SVG, for paper and for pages without script: dots with their intervals and a thin line between, the latest filled,
 * the target as a square. Whoever shows it says in words what it finds, with the table beside it.
 */
export function chartSvg({ drawing, latestId, scale }: ChartData, { plain, period }: FigureWords): string {
  const x = (at: number) => round(LEFT + at * (WIDTH - LEFT - RIGHT))
  const y = (at: number) => round(TOP + (1 - at) * (HEIGHT - TOP - BOTTOM))
  const line = (of: string, x1: number, y1: number, x2: number, y2: number, stroke: string, more = '') =>
    `<line class="${of}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${stroke}"${more}/>`
  const text = (at: number, from: number, anchor: string, said: string, isNow = false) =>
    `<text class="${isNow ? 'now' : 'tick'}" x="${at}" y="${from}" text-anchor="${anchor}" fill="${isNow ? INK : MUTED}"` +
    `${isNow ? ' font-weight="600"' : ''}>${escaped(said)}</text>`
  const marks = [
    ...drawing.ticks.flatMap((tick) => [
      line(tick.y === 0 ? 'axis' : 'grid', LEFT, y(tick.y), WIDTH - RIGHT, y(tick.y), tick.y === 0 ? INK : HAIR),
      text(LEFT - 8, y(tick.y) + 4, 'end', plain(tick.value, { scale })),
    ]),
    ...drawing.breaks.map((at) =>
      line('break', x(at), TOP, x(at), HEIGHT - BOTTOM, INK, ' stroke-width="2" stroke-dasharray="2 4"'),
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
    ...drawing.lines.flatMap(({ series, points }) => {
      const own = series === ''
      const path = points.map((one) => `${x(one.x)},${y(one.y)}`).join(' ')
      const stroke = own ? INK : MUTED
      return [
        `<polyline class="${own ? 'own' : 'other'}" points="${path}" fill="none" stroke="${stroke}" stroke-width="1.5"${own ? '' : ' stroke-dasharray="6 3"'}/>`,
        ...points.flatMap((one) =>
          one.low === null || one.high === null
            ? []
            : [
                `<path class="${own ? 'own' : 'other'}" d="M${x(one.x)} ${y(one.low)}V${y(one.high)}M${x(one.x) - 5} ${y(one.low)}h10M${x(one.x) - 5} ${y(one.high)}h10" fill="none" stroke="${own ? INK : HAIR}" stroke-width="1.5"/>`,
              ],
        ),
        ...(own
          ? points.map((one) => {
              const isNow = one.id === latestId
              return `<circle class="${isNow ? 'dot now' : 'dot'}" cx="${x(one.x)}" cy="${y(one.y)}" r="${isNow ? 6 : 4.5}" fill="${isNow ? INK : '#fff'}" stroke="${INK}" stroke-width="2"/>`
            })
          : []),
      ]
    }),
    ...drawing.gaps.map(({ x: at }) => text(x(at), HEIGHT - BOTTOM - 6, 'middle', '?')),
    ...drawing.labels.map((label) =>
      text(x(label.x), HEIGHT - 8, 'middle', period(label.fromOn, label.toOn), label.id === latestId),
    ),
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="Inter" font-size="12">${marks.join('')}</svg>`
}

const round = (at: number) => Math.round(at * 10) / 10
const escaped = (text: string) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)

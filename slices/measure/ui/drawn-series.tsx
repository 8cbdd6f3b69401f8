import { useTranslation } from 'react-i18next'
import type { Scale } from '../rules/indicator.ts'
import type { SeriesDrawing } from '../rules/series-drawing.ts'
import { ComparedKey, ComparedLine, ComparedNames, isLong } from './compared-lines.tsx'
import { useFigures } from './use-figures.ts'
import { useWidth } from './use-width.ts'

const HEIGHT = 300
const TOP = 16
const BOTTOM = 28
const LEFT = 48
const LONG_NAME = 14
/** From this width names stand at the ends of the lines, in a margin so wide. */
const NAMED_FROM = 600
const NAMES = 176

type Props = { drawing: SeriesDrawing; latestId: string | null; scale: Scale; unit: string; finding: string }

/** A series as dots with their intervals, drawn anew for the width there is; the latest filled. A table beside it says the same. */
export function DrawnSeries({ drawing, latestId, scale, unit, finding }: Props) {
  const { t } = useTranslation('measure')
  const { plain, period } = useFigures()
  const [box, width] = useWidth<HTMLElement>(760)
  const others = [...new Set(drawing.lines.map(({ series }) => series).filter(Boolean))]
  // Our own is drawn last, over the others.
  const lines = drawing.lines.toSorted((a, b) => Number(a.series === '') - Number(b.series === ''))
  const isNamed = others.length > 0 && width >= NAMED_FROM
  const right = width < 480 ? 16 : isNamed ? NAMES : 96
  const x = (at: number) => LEFT + at * (width - LEFT - right)
  const y = (at: number) => TOP + (1 - at) * (HEIGHT - TOP - BOTTOM)
  const every = width < 480 ? 2 : 1
  const labels = drawing.labels.filter((_, at) => (drawing.labels.length - 1 - at) % every === 0)
  return (
    <figure className="v-chart" ref={box}>
      <figcaption>
        {t(drawing.from === 0 ? 'chart.caption' : 'chart.caption.from', {
          unit,
          from: plain(drawing.from, { scale }),
        })}
        {drawing.breaks.length > 0 && ` ${t('chart.broken')}`}
      </figcaption>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} role="img" aria-label={finding}>
        {drawing.ticks.map((tick) => (
          <g key={tick.value}>
            <line
              className={tick.y === 0 ? 'axis' : 'grid'}
              x1={LEFT}
              x2={width - right}
              y1={y(tick.y)}
              y2={y(tick.y)}
            />
            <text className="tick" x={LEFT - 8} y={y(tick.y) + 4} textAnchor="end">
              {plain(tick.value, { scale })}
            </text>
          </g>
        ))}
        {drawing.breaks.map((at) => (
          <line key={at} className="break" x1={x(at)} x2={x(at)} y1={TOP} y2={HEIGHT - BOTTOM} />
        ))}
        {drawing.events.map(({ id, x: at, number }, place) => (
          <g key={id}>
            <line className="event" x1={x(at)} x2={x(at)} y1={TOP} y2={HEIGHT - BOTTOM} />
            <text className="event-no" x={x(at) + 4} y={TOP + 10 + (place % 3) * 14}>
              {number}
            </text>
          </g>
        ))}
        <Target drawing={drawing} x={x} y={y} from={LEFT} />
        {lines.map(({ key, series, points }) =>
          series === '' ? (
            <g key={key} className="own">
              <polyline points={points.map((point) => `${x(point.x)},${y(point.y)}`).join(' ')} />
              {points.map((point) => (
                <g key={point.id} className={point.id === latestId ? 'latest' : undefined}>
                  {point.low !== null && point.high !== null && (
                    <path
                      d={`M${x(point.x)} ${y(point.low)}V${y(point.high)}M${x(point.x) - 5} ${y(point.low)}h10M${x(point.x) - 5} ${y(point.high)}h10`}
                    />
                  )}
                  <circle cx={x(point.x)} cy={y(point.y)} r={point.id === latestId ? 6 : 4.5} />
                </g>
              ))}
            </g>
          ) : (
            <ComparedLine key={key} at={others.indexOf(series)} points={points.map((point) => placed(point, x, y))} />
          ),
        )}
        {isNamed && (
          <ComparedNames ends={endsOf(drawing, others, x, y)} from={width - right + 14} bottom={HEIGHT - BOTTOM} />
        )}
        {drawing.gaps.map(({ id, x: at }) => (
          <text key={id} className="gap" x={x(at)} y={HEIGHT - BOTTOM - 6} textAnchor="middle">
            ?
          </text>
        ))}
        {labels.map((label) => (
          <text
            key={label.id}
            className={label.id === latestId ? 'tick now' : 'tick'}
            x={x(label.x)}
            y={HEIGHT - 8}
            textAnchor={anchorOf(label.x, period(label.fromOn, label.toOn))}
          >
            {period(label.fromOn, label.toOn)}
          </text>
        ))}
      </svg>
      {others.length > 0 && (!isNamed || others.some(isLong)) && <ComparedKey names={others} />}
    </figure>
  )
}

/** A long name at either end would be cut by the edge of the picture. */
function anchorOf(at: number, name: string): 'start' | 'middle' | 'end' {
  if (name.length <= LONG_NAME) return 'middle'
  return at < 0.15 ? 'start' : at > 0.85 ? 'end' : 'middle'
}

const placed = (
  { x: at, y: height, low, high }: SeriesDrawing['lines'][number]['points'][number],
  x: Scaled,
  y: Scaled,
) => ({
  x: x(at),
  y: y(height),
  low: low === null ? null : y(low),
  high: high === null ? null : y(high),
})

/** Where the line of each of those compared with ends. */
function endsOf({ lines }: SeriesDrawing, names: string[], x: Scaled, y: Scaled) {
  return names.flatMap((name) => {
    const end = lines.findLast(({ series }) => series === name)?.points.at(-1)
    return end ? [{ name, x: x(end.x), y: y(end.y) }] : []
  })
}

type Scaled = (at: number) => number
type Placed = { drawing: SeriesDrawing; x: Scaled; y: Scaled; from: number }

function Target({ drawing: { target }, x, y, from }: Placed) {
  if (!target) return null
  return (
    <g className="target">
      <line x1={from} x2={x(target.x)} y1={y(target.y)} y2={y(target.y)} />
      <rect x={x(target.x) - 5} y={y(target.y) - 5} width={10} height={10} />
    </g>
  )
}

import { useTranslation } from 'react-i18next'
import { lineLabels } from '../rules/line-labels.ts'
import { markOf, markPath } from '../rules/line-marks.ts'

type Point = { x: number; y: number; low: number | null; high: number | null }
/** So many letters of a name have room at the end of a line; the key below has all of it. */
const MOST_LETTERS = 24
const GAP = 16

/** The line of somebody we are compared with: told from the others by dash and shape, not by colour. */
export function ComparedLine({ at, points }: { at: number; points: Point[] }) {
  const { dash, shape } = markOf(at)
  return (
    <g className="other">
      {points.map(({ x, low, high }) => low !== null && high !== null && <path key={x} d={`M${x} ${low}V${high}`} />)}
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} strokeDasharray={dash} />
      {points.map(({ x, y }) => (
        <path key={x} className="mark" d={markPath(shape, x, y)} />
      ))}
    </g>
  )
}

type Ends = { ends: { name: string; x: number; y: number }[]; from: number; bottom: number }

/** Names in the right margin, each with a thin line from where its own line ends; none lies on another. */
export function ComparedNames({ ends, from, bottom }: Ends) {
  const endOf = new Map(ends.map((end) => [end.name, end]))
  return lineLabels(ends, GAP, bottom).map(({ name, x, y }) => (
    <g key={name} className="named">
      <polyline points={`${x + 8},${endOf.get(name)!.y} ${from - 10},${endOf.get(name)!.y} ${from - 2},${y}`} />
      <text x={from + 2} y={y + 4}>
        {isLong(name) ? `${name.slice(0, MOST_LETTERS - 1)}…` : name}
      </text>
    </g>
  ))
}

export const isLong = (name: string) => name.length > MOST_LETTERS

/** Which line is whose, where there is no room for names at the lines. */
export function ComparedKey({ names }: { names: string[] }) {
  const { t } = useTranslation('measure')
  return (
    <ul className="v-chart__key" aria-label={t('series.compared')}>
      {names.map((name, at) => {
        const { dash, shape } = markOf(at)
        return (
          <li key={name}>
            <svg width={44} height={16} aria-hidden="true">
              <g className="other">
                <polyline points="0,8 44,8" strokeDasharray={dash} />
                <path className="mark" d={markPath(shape, 22, 8)} />
              </g>
            </svg>
            <span>{name}</span>
          </li>
        )
      })}
    </ul>
  )
}

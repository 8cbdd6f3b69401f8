import { useTranslation } from 'react-i18next'
import type { Figure } from '../../rules/dashboard/figure.ts'
import { historyDrawing } from '../../rules/dashboard/history-drawing.ts'
import { FigureButton } from './figure-button.tsx'
import { useFigureWords } from './use-figure-words.ts'

const WIDTH = 240
const HEIGHT = 64

/** What an indicator has been within the span, as dots with their intervals, and the same as a list that opens. */
export function HistoryLine({ history, name, target }: { history: Figure[]; name: string; target: number | null }) {
  const { t } = useTranslation('dashboard')
  const { value, period } = useFigureWords()
  const drawing = historyDrawing(history, target)
  if (!drawing) return null
  const { points } = drawing
  const x = (at: number) => 6 + at * (WIDTH - 12)
  const y = (at: number) => 6 + (1 - at) * (HEIGHT - 12)
  const [first, last] = [history[0]!, history.at(-1)!]
  const spoken = t('history.spoken', { from: period(first), first: value(first), to: period(last), last: value(last) })
  return (
    <div className="v-dash-line">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${name}. ${spoken}`}>
        {drawing.target !== null && (
          <line className="target" x1={0} x2={WIDTH} y1={y(drawing.target)} y2={y(drawing.target)} />
        )}
        <polyline points={points.map((one) => `${x(one.x)},${y(one.y)}`).join(' ')} />
        {points.map((one) => (
          <g key={one.source}>
            {one.low !== null && one.high !== null && (
              <line x1={x(one.x)} x2={x(one.x)} y1={y(one.low)} y2={y(one.high)} />
            )}
            <circle className={one.isLast ? 'last' : undefined} cx={x(one.x)} cy={y(one.y)} r={one.isLast ? 4.5 : 3} />
          </g>
        ))}
      </svg>
      <details className="v-how">
        <summary>{t('history.open', { count: history.length })}</summary>
        <ul>
          {history.toReversed().map((figure) => (
            <li key={figure.source}>
              <span>{period(figure)}</span> <FigureButton figure={figure} name={`${name}, ${period(figure)}`} />
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}

import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { MeasuredLine } from '../../rules/dashboard/dashboard-view.ts'
import type { Stage } from '../../rules/indicator.ts'
import { isWorse } from '../../rules/is-worse.ts'
import { IndicatorTable } from '../indicator-table.tsx'
import { FigureButton } from './figure-button.tsx'
import { useFigureWords } from './use-figure-words.ts'

type Line = MeasuredLine & { stage?: Stage }

/** Every indicator that is measured: what the picture above says and all that it does not. Those that are not stand by name below. */
export function LineTable({ lines, caption }: { lines: readonly Line[]; caption: string }) {
  const measured = lines.filter(({ figure }) => figure !== null)
  return (
    <>
      {measured.length > 0 && <MeasuredTable lines={measured} caption={caption} />}
      <Unmeasured lines={lines.filter(({ figure }) => figure === null)} />
    </>
  )
}

function Unmeasured({ lines }: { lines: readonly Line[] }) {
  const { t } = useTranslation('dashboard')
  const { name } = useFigureWords()
  if (lines.length === 0) return null
  return (
    <details className="v-how v-dash-rest">
      <summary>{t('line.unmeasured', { count: lines.length })}</summary>
      <ul>
        {lines.map(({ key, names }) => (
          <li key={key}>
            <Link to="/maling/$key" params={{ key }} className="v-link" data-data>
              {name(names)}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}

function MeasuredTable({ lines, caption }: { lines: readonly Line[]; caption: string }) {
  const { t } = useTranslation(['dashboard', 'measure'])
  const { name, span, change, number, period } = useFigureWords()
  return (
    <IndicatorTable
      caption={caption}
      lines={lines}
      cells={{
        before: ({ stage }) => stage && `${t(`measure:stage.${stage}`)} · `,
        after: ({ unitName }) =>
          unitName && (
            <>
              {' '}
              · <span data-data>{unitName}</span>
            </>
          ),
        value: (line) => line.figure && <FigureButton figure={line.figure} name={name(line.names)} />,
        interval: ({ figure }) => (figure?.interval ? span(figure) : null),
        period: ({ figure }) => figure && period(figure),
        change: ({ figure, direction }) =>
          figure && (
            <>
              {change(figure)}
              {isWorse(figure.change, direction) && <span className="v-signal"> · {t('line.worse')}</span>}
            </>
          ),
        target: ({ figure, target, standing }) =>
          figure && target ? `${number(target.value, figure)} · ${t(`measure:standing.${standing}`)}` : null,
      }}
    />
  )
}

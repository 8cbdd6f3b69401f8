import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../../kit/ui/data-table.tsx'
import type { MeasuredLine } from '../../rules/dashboard/dashboard-view.ts'
import type { Stage } from '../../rules/indicator.ts'
import { isWorse } from '../../rules/is-worse.ts'
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
  const none = <span className="v-muted v-none">–</span>
  return (
    <DataTable
      caption={caption}
      rows={lines}
      keyOf={(line) => line.key}
      columns={[
        {
          key: 'name',
          title: t('measure:list.indicator'),
          isHead: true,
          cell: (line) => (
            <>
              <Link to="/maling/$key" params={{ key: line.key }} className="v-link" data-data>
                {name(line.names)}
              </Link>
              <span className="v-mea-kind">
                {line.stage && `${t(`measure:stage.${line.stage}`)} · `}
                {t(`measure:kind.${line.kind}`)}
                {line.unitName && (
                  <>
                    {' '}
                    · <span data-data>{line.unitName}</span>
                  </>
                )}
              </span>
            </>
          ),
        },
        {
          key: 'value',
          title: t('measure:list.value'),
          isNumber: true,
          cell: (line) => line.figure && <FigureButton figure={line.figure} name={name(line.names)} />,
        },
        {
          key: 'interval',
          title: t('measure:list.interval'),
          isNumber: true,
          cell: ({ figure }) => (figure?.interval ? span(figure) : none),
        },
        {
          key: 'period',
          title: t('measure:list.period'),
          cell: ({ figure, isDue }) =>
            figure ? (
              <span className={isDue ? 'v-signal' : undefined}>
                {period(figure)}
                {isDue && ` · ${t('measure:list.due')}`}
              </span>
            ) : (
              none
            ),
        },
        {
          key: 'change',
          title: t('measure:list.change'),
          cell: (line) =>
            line.figure ? (
              <>
                {change(line.figure)}
                {isWorse(line.figure.change, line.direction) && <span className="v-signal"> · {t('line.worse')}</span>}
              </>
            ) : (
              none
            ),
        },
        {
          key: 'target',
          title: t('measure:list.target'),
          cell: ({ figure, target, standing }) =>
            figure && target ? `${number(target.value, figure)} · ${t(`measure:standing.${standing}`)}` : none,
        },
      ]}
    />
  )
}

import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import type { IndicatorKind, Names } from '../rules/indicator.ts'
import { useFigures } from './use-figures.ts'

type Line = { key: string; names: Names; kind: IndicatorKind; isDue: boolean }

/** What a row says of its indicator. What is null has no number, and is drawn as a dash. */
type Cells<Row> = {
  /** Before and after the kind, under the name. */
  before?: (row: Row) => ReactNode
  after?: (row: Row) => ReactNode
  value: (row: Row) => ReactNode
  interval: (row: Row) => string | null
  period: (row: Row) => string | null
  change: (row: Row) => ReactNode
  target: (row: Row) => string | null
}

/** Indicators, one a row: the value with the uncertainty, whether it has changed, and how far the target is. */
export function IndicatorTable<Row extends Line>({
  caption,
  lines,
  cells,
}: {
  caption: string
  lines: readonly Row[]
  cells: Cells<Row>
}) {
  const { t } = useTranslation('measure')
  const { name } = useFigures()
  return (
    <DataTable
      caption={caption}
      rows={lines}
      keyOf={(line) => line.key}
      columns={[
        {
          key: 'name',
          title: t('list.indicator'),
          isHead: true,
          cell: (line) => (
            <>
              <Link to="/maling/$key" params={{ key: line.key }} className="v-link" data-data>
                {name(line.names)}
              </Link>
              <span className="v-mea-kind">
                {cells.before?.(line)}
                {t(`kind.${line.kind}`)}
                {cells.after?.(line)}
              </span>
            </>
          ),
        },
        { key: 'value', title: t('list.value'), isNumber: true, cell: cells.value },
        { key: 'interval', title: t('list.interval'), isNumber: true, cell: (line) => cells.interval(line) ?? NONE },
        {
          key: 'period',
          title: t('list.period'),
          cell: (line) => {
            const period = cells.period(line)
            if (period === null) return NONE
            return (
              <span className={line.isDue ? 'v-signal' : undefined}>
                {period}
                {line.isDue && ` · ${t('list.due')}`}
              </span>
            )
          },
        },
        {
          key: 'change',
          title: t('list.change'),
          cell: (line) => {
            const change = cells.change(line)
            return change ? <span className="v-mea-change">{change}</span> : NONE
          },
        },
        { key: 'target', title: t('list.target'), cell: (line) => cells.target(line) ?? NONE },
      ]}
    />
  )
}

const NONE = <span className="v-muted v-none">–</span>

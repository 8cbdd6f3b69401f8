import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../../kit/ui/formats.ts'
import type { FigureRow, OpenedFigure } from '../../rules/dashboard/figure.ts'
import { RowRef } from '../row-ref.tsx'
import { useFigureWords } from './use-figure-words.ts'

const FIRST = 100

/** The rows that a figure is made of; a long list begins with the first hundred. */
export function FigureRows({ opened: { rows, figure } }: { opened: OpenedFigure }) {
  const { t } = useTranslation(['dashboard', 'measure'])
  const { count } = useFormats()
  const { name } = useFigureWords()
  const [isWhole, setWhole] = useState(rows.length <= FIRST)
  const has = (of: 'amount' | 'hits' | 'n') => rows.some((row) => row[of] !== null)
  const numberOf = (value: number) => count(value, Number.isInteger(value) ? 0 : 2)
  const column = (of: 'amount' | 'hits' | 'n') => ({
    key: of,
    title: of === 'amount' ? name(figure.unit) : t(`measure:opened.${of}`),
    isNumber: true,
    cell: (row: FigureRow) => (row[of] === null ? '–' : numberOf(row[of])),
  })
  return (
    <>
      <DataTable
        caption={t('measure:opened.rows')}
        rows={isWhole ? rows : rows.slice(0, FIRST)}
        keyOf={(row) => String(row.position)}
        columns={[
          {
            key: 'label',
            title: t('opened.row', { count: rows.length, shown: count(rows.length) }),
            isHead: true,
            cell: (row) => (
              <span data-data>
                {row.label}
                <RowRef of={row.ref} />
              </span>
            ),
          },
          ...(['amount', 'hits', 'n'] as const).filter(has).map(column),
        ]}
      />
      {!isWhole && (
        <button type="button" className="v-link" onClick={() => setWhole(true)}>
          {t('opened.all', { shown: count(rows.length) })}
        </button>
      )}
    </>
  )
}

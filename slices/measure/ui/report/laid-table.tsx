import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../../kit/ui/data-table.tsx'
import type { LaidPart, LaidRow } from '../../rules/report/laid-part.ts'

type Props = { table: Extract<LaidPart, { kind: 'table' }>; language: string; onOpen: (valueId: string) => void }

/** A table of a report. A number that has rows is a button to them, and what has been revised is said beneath it. */
export function LaidTable({ table: { caption, columns, rows }, language, onOpen }: Props) {
  const { t } = useTranslation('report')
  const numberAt = columns.findIndex(({ isNumber }) => isNumber)
  const cell = (row: LaidRow, at: number) => {
    const text = row.cells[at] ?? ''
    if (at === numberAt && row.valueId)
      return (
        <>
          <button
            type="button"
            className="v-link v-mea-open"
            onClick={() => onOpen(row.valueId!)}
            aria-label={`${text}, ${t('rows.open')}`}
            data-data
          >
            {text}
          </button>
          {row.revised && <span className="v-rep__revised">{row.revised}</span>}
        </>
      )
    return (
      <span data-data lang={at === 0 && row.isWritten ? language : undefined}>
        {text}
      </span>
    )
  }
  return (
    <DataTable
      caption={caption}
      rows={rows}
      keyOf={(row) => `${row.cells[0]} ${row.valueId ?? ''}`}
      columns={columns.map(({ title, isNumber }, at) => ({
        ...{ key: title, title, isNumber, isHead: at === 0 },
        cell: (row: LaidRow) => cell(row, at),
      }))}
    />
  )
}

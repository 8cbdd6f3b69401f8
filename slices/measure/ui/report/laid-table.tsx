import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../../kit/ui/data-table.tsx'
import type { LaidCell, LaidPart, LaidRow, Opens } from '../../rules/report/laid-part.ts'

type Props = { table: Extract<LaidPart, { kind: 'table' }>; language: string; onOpen: (opens: Opens) => void }

/** A table of a report. A number that has rows is a button to them, and what has been revised is said beneath it. */
export function LaidTable({ table: { caption, columns, rows }, language, onOpen }: Props) {
  const cell = (row: LaidRow, at: number) => (
    <span lang={at === 0 && row.isWritten ? language : undefined}>
      <CellText cell={row.cells[at]} onOpen={onOpen} />
    </span>
  )
  return (
    <DataTable
      caption={caption}
      rows={rows.map((row, at) => ({ ...row, at }))}
      keyOf={({ at }) => String(at)}
      columns={columns.map(({ title, isNumber }, at) => ({
        ...{ key: `${at}`, title, isNumber, isHead: at === 0 },
        cell: (row: LaidRow) => cell(row, at),
      }))}
    />
  )
}

/** What stands in a cell: a number that opens is a button, named by what it is a number of. */
export function CellText({ cell, onOpen }: { cell: LaidCell | undefined; onOpen: (opens: Opens) => void }) {
  const { t } = useTranslation('dashboard')
  if (!cell) return null
  const { text, opens, revised } = cell
  if (!opens) return <span data-data>{text}</span>
  return (
    <>
      <button
        type="button"
        className="v-fig"
        aria-label={t('figure.open', { value: text, name: opens.name })}
        onClick={() => onOpen(opens)}
        data-data
      >
        {text}
      </button>
      {revised && (
        <span className="v-rep__revised" data-data>
          {revised}
        </span>
      )}
    </>
  )
}

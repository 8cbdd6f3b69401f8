import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { Pick } from '../../../kit/ui/pick.tsx'
import type { ImportResult } from './organisation-data.ts'

type Row = ImportResult['rows'][number]
const OUTCOMES = ['faulty', 'new', 'changed', 'same'] as const
type Filter = 'all' | (typeof OUTCOMES)[number]

/** What would happen with every row; each fault says what is wrong and what to do. */
export function ImportRows({ rows }: { rows: Row[] }) {
  const { t } = useTranslation('organisation')
  const [filter, setFilter] = useState<Filter>('all')
  const countOf = (outcome: Filter) => rows.filter((row) => outcome === 'all' || row.outcome === outcome).length
  const shown = rows.filter((row) => filter === 'all' || row.outcome === filter)
  const filters = (['all', ...OUTCOMES] as const).filter((outcome) => outcome === 'all' || countOf(outcome) > 0)
  return (
    <>
      <div className="v-org-gap-s v-org-two">
        <Pick
          legend={t('import.show')}
          isLegendHidden
          options={filters.map((value) => ({ value, label: `${t(`outcome.${value}`)} (${countOf(value)})` }))}
          value={filter}
          onPick={setFilter}
        />
      </div>
      <DataTable
        caption={t('import.dry')}
        rows={shown}
        keyOf={(row) => String(row.line)}
        columns={[
          { key: 'line', title: t('import.line'), isNumber: true, cell: (row) => row.line },
          { key: 'name', title: t('unit.name'), isHead: true, cell: (row) => row.name || '–' },
          { key: 'outcome', title: t('import.outcome'), cell: (row) => t(`outcome.${row.outcome}`) },
          { key: 'what', title: t('import.what'), cell: (row) => <What row={row} /> },
        ]}
      />
    </>
  )
}

function What({ row }: { row: Row }) {
  const { t } = useTranslation('organisation')
  if (row.faults.length > 0)
    return (
      <ul>
        {row.faults.map((fault) => (
          <li key={fault.code} className="v-strong">
            {t(`fault.${fault.code}`, { value: fault.value })}
          </li>
        ))}
      </ul>
    )
  if (row.outcome === 'new')
    return <>{row.parentName ? t('import.under', { unit: row.parentName }) : t('import.on-top')}</>
  return (
    <ul>
      {row.changes.map((change) => (
        <li key={change.column}>
          {t('import.change', { column: t(`unit.${change.column}`), from: change.from || '–', to: change.to || '–' })}
        </li>
      ))}
    </ul>
  )
}

import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { Pick } from '../../../kit/ui/pick.tsx'
import type { PeopleFileRow } from './organisation-data.ts'

const OUTCOMES = ['faulty', 'new', 'changed', 'gone', 'kept', 'same'] as const
type Filter = (typeof OUTCOMES)[number]
const PART = 50

/** What would happen with each: one outcome at a time, what needs somebody first, fifty at a time. */
export function PeopleFileRows({ rows }: { rows: PeopleFileRow[] }) {
  const { t } = useTranslation('organisation')
  const there = OUTCOMES.filter((outcome) => rows.some((row) => row.outcome === outcome))
  const [picked, setPicked] = useState<Filter | null>(null)
  const [most, setMost] = useState(PART)
  const filter = picked && there.includes(picked) ? picked : there[0]
  const found = rows.filter((row) => row.outcome === filter)
  return (
    <>
      <div className="v-org-gap-s v-org-two">
        <Pick
          legend={t('import.show')}
          isLegendHidden
          options={there.map((value) => ({
            value,
            label: `${t(`people-outcome.${value}`)} (${rows.filter((row) => row.outcome === value).length})`,
          }))}
          value={filter ?? 'same'}
          onPick={(value: Filter) => {
            setPicked(value)
            setMost(PART)
          }}
        />
      </div>
      <DataTable
        caption={t('people-file.rows')}
        rows={found.slice(0, most)}
        keyOf={(row) => `${row.line ?? row.personId}`}
        columns={[
          { key: 'line', title: t('import.line'), isNumber: true, cell: (row) => row.line ?? '–' },
          { key: 'name', title: t('people-field.name'), isHead: true, cell: (row) => row.name || '–' },
          { key: 'unit', title: t('people-field.unit'), cell: (row) => row.unitName || '–' },
          { key: 'what', title: t('import.what'), cell: (row) => <What row={row} /> },
        ]}
      />
      {found.length > most && (
        <Button data-size="sm" variant="tertiary" onClick={() => setMost(most + PART)}>
          {t('people-file.more', { count: Math.min(PART, found.length - most), left: found.length - most })}
        </Button>
      )}
    </>
  )
}

function What({ row }: { row: PeopleFileRow }) {
  const { t } = useTranslation('organisation')
  if (row.faults.length > 0)
    return (
      <ul>
        {row.faults.map((fault) => (
          <li key={fault.code} className="v-strong">
            {t(`people-fault.${fault.code}`, { value: fault.value })}
          </li>
        ))}
      </ul>
    )
  if (row.changes.length === 0) return <>{t(`people-what.${row.outcome}`)}</>
  return (
    <ul>
      {row.changes.map((change) => (
        <li key={change.field}>
          {t('import.change', {
            column: t(`people-field.${change.field}`),
            from: change.from || '–',
            to: change.to || '–',
          })}
        </li>
      ))}
    </ul>
  )
}

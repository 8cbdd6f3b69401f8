import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Bar } from '../../../kit/ui/bar.tsx'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import type { Counts } from '../rules/wave.ts'
import type { DispatchRow } from './dispatch-data.ts'
import { stateNow, useStateWords } from './state-words.ts'
import { WordsMark } from './words-mark.tsx'

/** What is handed to a unit on paper is made ready; it is reached when the unit says so. */
const asReached = ({ counts, atUnits }: DispatchRow): Counts => ({
  ...counts,
  submitted: counts.submitted - atUnits,
  waiting: counts.waiting + atUnits,
})

/** Dispatches, each with its bar and how many have confirmed of how many. */
export function DispatchList({ rows, caption }: { rows: DispatchRow[]; caption: string }) {
  const { t } = useTranslation('dispatch')
  const { count, moment } = useFormats()
  const { parts } = useStateWords()
  const reached = (row: DispatchRow) =>
    row.total - row.counts.waiting - row.counts.unreachable - row.counts.failed - row.counts.excluded - row.atUnits
  return (
    <DataTable
      caption={caption}
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        {
          key: 'title',
          title: t('list.title'),
          isHead: true,
          cell: (row) => (
            <>
              <Link to="/utsending/$id" params={{ id: row.id }}>
                {row.title}
              </Link>{' '}
              <WordsMark of={row} />
            </>
          ),
        },
        { key: 'number', title: t('list.number'), cell: (row) => row.number },
        { key: 'state', title: t('list.state'), cell: (row) => t(`dispatch-state.${stateNow(row)}`) },
        {
          key: 'started',
          title: t('list.started'),
          cell: (row) => (row.startedAt ? moment(row.startedAt) : t('list.not-started')),
        },
        {
          key: 'course',
          title: t('list.course'),
          cell: (row) => (
            <>
              <div className="v-listbar">
                {row.total > 0 && (
                  <>
                    <Bar parts={parts(asReached(row))} />
                    <span className="v-meta">
                      {t('list.reached', { reached: count(reached(row)), total: count(row.total) })}
                    </span>
                  </>
                )}
              </div>
              {row.atUnits > row.notHung && (
                <p className="v-meta">{t('list.at-units', { count: row.atUnits - row.notHung })}</p>
              )}
              {row.notHung > 0 && <p className="v-meta">{t('list.not-hung', { count: row.notHung })}</p>}
              {row.coming > 0 && <p className="v-meta">{t('coming', { count: row.coming })}</p>}
            </>
          ),
        },
      ]}
    />
  )
}

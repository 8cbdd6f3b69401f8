import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { Empty } from '../../../kit/ui/empty.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import type { Asked } from './register-data.ts'

/** What was asked and answered, newest first, in the units that the reader reads. */
export function AskedTable({ history, total, withWho }: { history: Asked[]; total: number; withWho: boolean }) {
  const { t } = useTranslation('press-registers')
  const { date, moment } = useFormats()
  return (
    <section aria-labelledby="asked">
      <SectionHead title={t('history')} id="asked">
        {t('history.count', { count: total })}
      </SectionHead>
      {history.length === 0 ? (
        <Empty title={t('history.none')} text={t('history.none.about')} />
      ) : (
        <DataTable
          caption={t('history')}
          rows={history}
          keyOf={(row) => row.id}
          columns={[
            {
              key: 'topic',
              title: t('topic'),
              isHead: true,
              cell: (row) => (
                <>
                  <Link to="/presse/henvendelse/$id" params={{ id: row.id }} data-data>
                    {row.topic}
                  </Link>
                  <span className="v-case__number">{row.number}</span>
                </>
              ),
            },
            ...(withWho
              ? [
                  {
                    key: 'who',
                    title: t('journalist'),
                    cell: (row: Asked) => <span data-data>{row.journalist ?? '–'}</span>,
                  },
                ]
              : []),
            { key: 'unit', title: t('unit'), cell: (row) => <span data-data>{row.unitName}</span> },
            { key: 'at', title: t('asked-at'), cell: (row) => date(row.receivedAt) },
            {
              key: 'state',
              title: t('answered-at'),
              cell: (row) =>
                row.answeredAt
                  ? t(row.answeredAt <= row.dueAt ? 'answered.in-time' : 'answered.late', {
                      at: moment(row.answeredAt),
                    })
                  : t(`state.${row.state}`),
            },
          ]}
        />
      )}
      {total > history.length && <p className="v-meta">{t('history.more', { shown: history.length, count: total })}</p>}
    </section>
  )
}

import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayText, wallClock } from '../../../kit/kernel/oslo-clock.ts'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { FileLink } from '../../../kit/ui/file-link.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { type EqualReport, useEqualTreatment } from './equal-data.ts'
import { EqualSendings } from './equal-sendings.tsx'

const QUARTER = 90

/** Presse → Likebehandling: who in the press got what, when, in a period that the reader chooses. */
export function EqualTreatment() {
  const { t } = useTranslation('press-equal')
  const today = wallClock(Date.now()).day
  const [from, setFrom] = useState(dayText(today - QUARTER))
  const [to, setTo] = useState(dayText(today))
  const query = useEqualTreatment(from, to)
  const { headline } = query.data ?? { headline: null }
  const period = new URLSearchParams({ from, to })
  return (
    <div className="c-3-12">
      <PageHead
        title={headline ? t(`h1.${headline.code}`, { count: headline.count, seconds: headline.seconds }) : t('title')}
        lead={t('lead')}
      >
        <a
          className="ds-button"
          data-size="sm"
          data-variant="secondary"
          href={`/api/press/equal-treatment/pdf?${period}`}
        >
          {t('pdf')}
        </a>
        <FileLink path={`/api/press/equal-treatment/csv?${period}`} name={`likebehandling-${from}.csv`}>
          {t('csv')}
        </FileLink>
      </PageHead>
      <div className="v-duty__turn">
        <TextField type="date" label={t('from')} value={from} onWrite={setFrom} />
        <TextField type="date" label={t('to')} value={to} onWrite={setTo} />
      </div>
      <Loaded query={query.error ? { ...query, data: undefined } : query} text={t('loading')}>
        {(report) => (
          <div className="v-duty">
            <EqualSendings sendings={report.sendings} />
            <Outlets report={report} />
            <Shared report={report} />
            <Advances report={report} />
          </div>
        )}
      </Loaded>
    </div>
  )
}

function Outlets({ report }: { report: EqualReport }) {
  const { t } = useTranslation('press-equal')
  return (
    <section aria-labelledby="outlets">
      <SectionHead title={t('outlets')} id="outlets">
        {report.medianMinutes !== null && t('median.all', { count: report.medianMinutes })}
      </SectionHead>
      <p className="v-meta">{t('outlets.about')}</p>
      {report.outlets.length === 0 ? (
        <p className="v-muted">{t('nothing')}</p>
      ) : (
        <DataTable
          caption={t('outlets')}
          rows={report.outlets}
          keyOf={(row) => row.outletId ?? ''}
          columns={[
            {
              key: 'outlet',
              title: t('outlet'),
              isHead: true,
              cell: (row) =>
                row.outletId ? (
                  <Link to="/presse/medier/$id" params={{ id: row.outletId }} data-data>
                    {row.name}
                  </Link>
                ) : (
                  t('no-outlet')
                ),
            },
            { key: 'asked', title: t('asked'), isNumber: true, cell: (row) => row.inquiries },
            { key: 'answered', title: t('answered-count'), isNumber: true, cell: (row) => row.answered },
            { key: 'in-time', title: t('in-time'), isNumber: true, cell: (row) => row.inTime },
            {
              key: 'median',
              title: t('median'),
              isNumber: true,
              cell: (row) => (row.medianMinutes === null ? '–' : t('minutes', { count: row.medianMinutes })),
            },
            { key: 'advances', title: t('advances.count'), isNumber: true, cell: (row) => row.advances },
          ]}
        />
      )}
    </section>
  )
}

function Shared({ report }: { report: EqualReport }) {
  const { t } = useTranslation('press-equal')
  const { moment } = useFormats()
  return (
    <section aria-labelledby="shared">
      <SectionHead title={t('shared')} id="shared">
        {report.shared.length}
      </SectionHead>
      <p className="v-meta">{t('shared.about')}</p>
      {report.shared.length === 0 ? (
        <p className="v-muted">{t('nothing')}</p>
      ) : (
        <DataTable
          caption={t('shared')}
          rows={report.shared}
          keyOf={(row) => row.id}
          columns={[
            {
              key: 'topic',
              title: t('what'),
              isHead: true,
              cell: (row) => (
                <Link to="/presse/henvendelse/$id" params={{ id: row.id }} data-data>
                  {`${row.number} ${row.topic}`}
                </Link>
              ),
            },
            { key: 'outlet', title: t('outlet'), cell: (row) => <span data-data>{row.outlet ?? '–'}</span> },
            { key: 'answered', title: t('answered'), cell: (row) => (row.answeredAt ? moment(row.answeredAt) : '–') },
            {
              key: 'all',
              title: t('to-all'),
              cell: (row) => (row.sharedAt ? moment(row.sharedAt) : t('shared.not-out')),
            },
          ]}
        />
      )}
    </section>
  )
}

function Advances({ report }: { report: EqualReport }) {
  const { t } = useTranslation('press-equal')
  const { moment } = useFormats()
  return (
    <section aria-labelledby="advances">
      <SectionHead title={t('advances')} id="advances">
        {report.advances.length}
      </SectionHead>
      {report.advances.length === 0 ? (
        <p className="v-muted">{t('nothing')}</p>
      ) : (
        <DataTable
          caption={t('advances')}
          rows={report.advances}
          keyOf={(row) => row.id}
          columns={[
            { key: 'what', title: t('what'), isHead: true, cell: (row) => <span data-data>{row.title}</span> },
            { key: 'outlet', title: t('outlet'), cell: (row) => <span data-data>{row.outlet}</span> },
            { key: 'given', title: t('given'), cell: (row) => moment(row.givenAt) },
            { key: 'embargo', title: t('embargo'), cell: (row) => moment(row.embargoUntil) },
          ]}
        />
      )}
    </section>
  )
}

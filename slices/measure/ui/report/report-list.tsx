import { Button } from '@digdir/designsystemet-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../../../../kit/ui/data-table.tsx'
import { Empty } from '../../../../kit/ui/empty.tsx'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { useShown } from '../../../../kit/ui/use-shown.ts'
import { periodTitle } from '../../rules/report/period-title.ts'
import type { ReportLine } from '../../rules/report/report-view.ts'
import { NewReportDialog } from './new-report-dialog.tsx'
import { useReports } from './report-data.ts'
import { RhythmPart } from './rhythm-part.tsx'

/** Reports: those that are not published yet first, then what is published. */
export function ReportListPart() {
  const { t } = useTranslation('report')
  const navigate = useNavigate()
  const [isStarting, setStarting] = useShown<true>()
  return (
    <Loaded query={useReports()} text={t('list.loading')}>
      {({ reports, mayStart }) => {
        const drafts = reports.filter(({ version }) => version === null)
        const published = reports.filter(({ version }) => version !== null)
        const head = reports.length === 0 ? 'head.none' : drafts.length > 0 ? 'head.drafts' : 'head.published'
        return (
          <>
            <PageHead
              title={t(head, { count: drafts.length || published.length })}
              lead={t('lead')}
              className="v-mea-head"
            >
              {mayStart && (
                <Button data-size="sm" onClick={() => setStarting(true)}>
                  {t('new.open')}
                </Button>
              )}
            </PageHead>
            {reports.length === 0 && <Empty title={t('empty')} text={t('empty.about')} />}
            <ReportTable kind="drafts" reports={drafts} />
            <ReportTable kind="published" reports={published} />
            {mayStart && <RhythmPart />}
            {isStarting && (
              <NewReportDialog
                onClose={() => setStarting(null)}
                onMade={(id) => void navigate({ to: '/maling/rapporter/$id', params: { id } })}
              />
            )}
          </>
        )
      }}
    </Loaded>
  )
}

function ReportTable({ kind, reports }: { kind: 'drafts' | 'published'; reports: ReportLine[] }) {
  const { t, i18n } = useTranslation('report')
  const { count, moment } = useFormats()
  if (reports.length === 0) return null
  const columns: Column<ReportLine>[] = [
    {
      key: 'title',
      title: t('column.title'),
      isHead: true,
      cell: (one) => (
        <Link
          to={one.version ? '/maling/rapporter/$id/$number' : '/maling/rapporter/$id'}
          params={{ id: one.id, number: String(one.version?.number ?? 0) }}
          className="v-link"
          data-data
        >
          {one.title || t('desk.untitled')}
        </Link>
      ),
    },
    { key: 'period', title: t('column.period'), cell: (one) => periodTitle(one.fromOn, one.toOn, i18n.language) },
    { key: 'audience', title: t('column.audience'), cell: (one) => t(`audience.${one.audience}`) },
    { key: 'unit', title: t('column.unit'), cell: (one) => <span data-data>{one.unit.name ?? '–'}</span> },
    kind === 'drafts'
      ? { key: 'changed', title: t('column.changed'), cell: (one) => moment(one.changedAt) }
      : {
          key: 'version',
          title: t('column.version'),
          cell: (one) =>
            [t('version.of', one.version!), one.isOpen && t('version.open'), one.hasChanges && t('version.changed')]
              .filter(Boolean)
              .join(', '),
        },
    { key: 'owner', title: t('column.owner'), cell: (one) => <span data-data>{one.owner ?? '–'}</span> },
  ]
  return (
    <section className="v-sur-block" aria-labelledby={`reports-${kind}`}>
      <SectionHead id={`reports-${kind}`} title={t(kind)}>
        {count(reports.length)}
      </SectionHead>
      <DataTable caption={t(kind)} columns={columns} rows={reports} keyOf={({ id }) => id} />
    </section>
  )
}

import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { type ReportView, reportHeadline } from '../../rules/report/leadership-report.ts'
import { ReportBody } from './report-body.tsx'

/** A report as it was saved, to read and to print. */
export function SavedReport({ report }: { report: ReportView }) {
  const { t } = useTranslation('meetings')
  const { date } = useFormats()
  const head = reportHeadline(report.content)
  return (
    <div className="c-3-12">
      <PageHead
        className=""
        over={t('report.over', { from: date(report.from), to: date(report.to) })}
        title={t(`report.headline.${head.code}`, { count: head.count })}
        lead={t('report.made.by', { name: report.madeBy ?? t('gone'), at: report.madeAt })}
      >
        <a className="ds-button" data-size="sm" href={`/api/plan/reports/${report.id}/pdf`}>
          {t('report.pdf')}
        </a>
      </PageHead>
      {report.ownText && (
        <section className="v-block" aria-labelledby="own-title">
          <SectionHead id="own-title" title={t('report.own')} />
          <p className="v-prose v-ini-said" data-data>
            {report.ownText}
          </p>
        </section>
      )}
      <ReportBody content={report.content} names={report.names} />
      <p className="v-meta v-report-print">
        {t('minutes.fingerprint')}: <span data-data>{report.fingerprint}</span>
      </p>
    </div>
  )
}

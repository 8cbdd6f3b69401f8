import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import type { CaseView, ReportView } from '../rules/case-view.ts'

/** What was reported, word by word, by whom and when: it is what was known then, and never changed. */
export function CaseReports({ file }: { file: CaseView }) {
  const { t } = useTranslation('cases')
  return (
    <section aria-labelledby="case-reports">
      <SectionHead title={t('reports')} id="case-reports">
        {file.reports.length > 1 ? file.reports.length : undefined}
      </SectionHead>
      <ul className="v-rows">
        {file.reports.map((report) => (
          <Report key={report.id} report={report} />
        ))}
      </ul>
    </section>
  )
}

function Report({ report }: { report: ReportView }) {
  const { t } = useTranslation('cases')
  const { moment } = useFormats()
  const facts: [string, string][] = [
    [t('report.soon'), t(`soon.${report.howSoon}`)],
    [t('report.happened'), t(`happened.${report.happened}`)],
    [t('report.asks'), report.whoAsks.map((one) => t(`asker.${one}`)).join(', ') || t('report.asks.unsaid')],
  ]
  return (
    <li className="v-case__report">
      <p className="v-case__what" data-data>
        {report.what}
      </p>
      <dl className="v-kv">
        {report.place && (
          <>
            <dt>{t('report.place')}</dt>
            <dd data-data>{report.place}</dd>
          </>
        )}
        {facts.map(([name, value]) => (
          <div key={name} className="v-analysis__said">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {report.callback && (
          <>
            <dt>{t('report.callback')}</dt>
            <dd data-data>{report.callback}</dd>
          </>
        )}
      </dl>
      <p className="v-meta">
        <span data-data>{report.reportedBy.name ?? t('analysis.somebody')}</span>, {moment(report.reportedAt)}
      </p>
    </li>
  )
}

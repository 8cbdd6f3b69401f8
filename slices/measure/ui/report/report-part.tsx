import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { PublishedReport } from './published-report.tsx'
import { useReport, useReportVersion } from './report-data.ts'
import { ReportDesk } from './report-desk.tsx'

/** A report that is written. */
export function ReportDeskPart({ id }: { id: string }) {
  const { t } = useTranslation('report')
  return (
    <Loaded query={useReport(id)} text={t('loading')}>
      {(report) => <ReportDesk key={report.id} report={report} />}
    </Loaded>
  )
}

/** A version that is published. */
export function ReportVersionPart({ id, number }: { id: string; number: number }) {
  const { t } = useTranslation('report')
  return (
    <Loaded query={useReportVersion(id, number)} text={t('loading')}>
      {(version) => <PublishedReport version={version} />}
    </Loaded>
  )
}

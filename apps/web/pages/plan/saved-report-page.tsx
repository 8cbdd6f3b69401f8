import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { PlanIndex, SavedReport, useReport } from '../../../../slices/plan/ui/index.ts'

/** One report to the leadership, as it was saved. */
export function SavedReportPage() {
  const { t } = useTranslation('meetings')
  const { id = '' } = useParams({ strict: false })
  const report = useReport(id)
  return (
    <>
      <PlanIndex place="report" />
      <Loaded query={report} text={t('report.loading')}>
        {(loaded) => <SavedReport report={loaded} />}
      </Loaded>
    </>
  )
}

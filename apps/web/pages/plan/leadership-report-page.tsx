import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { useMe } from '../../../../kit/ui/use-me.ts'
import { PlanIndex, ReportDesk, useReports } from '../../../../slices/plan/ui/index.ts'

/** Plan → Ledelsesrapport: the figures of now, and the reports that were saved. */
export function LeadershipReportPage() {
  const { t } = useTranslation('meetings')
  const reports = useReports()
  const me = useMe().data?.person
  return (
    <>
      <PlanIndex place="report" />
      <Loaded query={reports} text={t('report.loading')}>
        {(list) => me && <ReportDesk list={list} homeUnit={me.unit?.id} />}
      </Loaded>
    </>
  )
}

import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { EvaluationReport, PlanIndex, useInitiative } from '../../../../slices/plan/ui/index.ts'

/** The evaluation report of one initiative, to read and to print. */
export function ReportPage() {
  const { t } = useTranslation('plan')
  const { id = '' } = useParams({ strict: false })
  const initiative = useInitiative(id)
  return (
    <>
      <PlanIndex place="initiatives" />
      <Loaded query={initiative} text={t('loading')}>
        {(loaded) => <EvaluationReport initiative={loaded} />}
      </Loaded>
    </>
  )
}

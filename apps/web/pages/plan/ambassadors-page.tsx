import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { AmbassadorsDesk, PlanIndex, useAmbassadors } from '../../../../slices/plan/ui/index.ts'

/** Plan → Ambassadører. */
export function AmbassadorsPage() {
  const { t } = useTranslation('offers')
  const ambassadors = useAmbassadors()
  return (
    <>
      <PlanIndex place="ambassadors" />
      <Loaded query={ambassadors} text={t('amb.loading')}>
        {(view) => <AmbassadorsDesk view={view} />}
      </Loaded>
    </>
  )
}

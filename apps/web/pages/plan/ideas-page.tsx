import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { IdeasDesk, PlanIndex, useIdeas } from '../../../../slices/plan/ui/index.ts'

/** Plan → Ideer. */
export function IdeasPage() {
  const { t } = useTranslation('offers')
  const ideas = useIdeas()
  return (
    <>
      <PlanIndex place="ideas" />
      <Loaded query={ideas} text={t('idea.loading')}>
        {(list) => <IdeasDesk list={list} />}
      </Loaded>
    </>
  )
}

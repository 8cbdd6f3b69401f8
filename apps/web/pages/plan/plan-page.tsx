import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { type PlanFilter, PlanIndex, PlanOverview, useInitiatives } from '../../../../slices/plan/ui/index.ts'

/** The plan: the course with how many stand where, and every initiative that the reader may see. */
export function PlanPage() {
  const { t } = useTranslation('plan')
  const filter = useSearch({ strict: false }) as PlanFilter
  const navigate = useNavigate()
  const initiatives = useInitiatives()
  return (
    <>
      <PlanIndex place="initiatives" />
      <Loaded query={initiatives} text={t('loading')}>
        {(list) => (
          <PlanOverview
            list={list}
            filter={filter}
            onFilter={(next) => void navigate({ to: '/plan', search: { ...next }, replace: true })}
          />
        )}
      </Loaded>
    </>
  )
}

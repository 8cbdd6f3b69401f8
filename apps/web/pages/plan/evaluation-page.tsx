import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { EvaluationDesk, PlanIndex, useDesk } from '../../../../slices/plan/ui/index.ts'

/** What is to be measured, and how every target does. */
export function EvaluationPage() {
  const { t } = useTranslation('plan')
  const { enhet } = useSearch({ strict: false }) as { enhet?: string }
  const navigate = useNavigate()
  const desk = useDesk()
  return (
    <>
      <PlanIndex place="evaluation" />
      <Loaded query={desk} text={t('loading')}>
        {({ items }) => (
          <EvaluationDesk
            items={items}
            unit={enhet}
            onUnit={(unit) =>
              void navigate({ to: '/plan/evaluering', search: unit ? { enhet: unit } : {}, replace: true })
            }
          />
        )}
      </Loaded>
    </>
  )
}

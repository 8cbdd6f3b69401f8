import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../../../kit/ui/empty.tsx'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { CrisisIndex, PlannedExercises, ReadinessBoard, useReadiness } from '../../../../slices/crisis/ui/index.ts'

/** How ready the units are for a crisis: plans, numbers, exercises, roll-out. */
export function ReadinessPage() {
  const { t } = useTranslation('crisis')
  const navigate = useNavigate()
  return (
    <>
      <CrisisIndex place="readiness" />
      <div className="c-3-12">
        <Loaded query={useReadiness()} text={t('readiness.loading')}>
          {({ items }) => {
            const ready = items.filter((row) => row.lacks.length === 0).length
            return (
              <>
                <PageHead
                  className=""
                  title={t('readiness.title', { count: ready, of: items.length })}
                  lead={t('readiness.lead')}
                />
                <PlannedExercises onDeclared={(id) => void navigate({ to: '/krise/$id', params: { id } })} />
                {items.length === 0 ? (
                  <Empty title={t('readiness.empty')} text={t('readiness.empty.about')} />
                ) : (
                  <ReadinessBoard rows={items} />
                )}
              </>
            )
          }}
        </Loaded>
      </div>
    </>
  )
}

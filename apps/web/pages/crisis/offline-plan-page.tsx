import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { PlanReading, useKeptPlan } from '../../../../slices/crisis/ui/index.ts'

/** The plan that this telephone keeps, for when there is no network. It always says when it was fetched. */
export function OfflinePlanPage() {
  const { t } = useTranslation('crisis')
  const { moment } = useFormats()
  return (
    <Loaded query={useKeptPlan()} text={t('plan.loading')}>
      {(kept) =>
        kept ? (
          <>
            <PageHead
              className="c-3-12"
              title={t('offline.title', { unit: kept.plan.unit.name })}
              isWritten
              lead={t('offline.fetched', { at: moment(kept.fetchedAt) })}
            >
              <a className="ds-button" data-size="sm" data-variant="secondary" href="/">
                {t('offline.retry')}
              </a>
            </PageHead>
            <PlanReading plan={kept.plan} shown={kept.plan.draft} />
          </>
        ) : (
          <PageHead className="c-3-12" title={t('offline.none')} lead={t('offline.none.about')} />
        )
      }
    </Loaded>
  )
}

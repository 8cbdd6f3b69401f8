import { Button } from '@digdir/designsystemet-react'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { Pick } from '../../../../kit/ui/pick.tsx'
import { useMe } from '../../../../kit/ui/use-me.ts'
import { useShown } from '../../../../kit/ui/use-shown.ts'
import { CrisisIndex, KeepPlan, PlanForm, PlanReading, usePlan } from '../../../../slices/crisis/ui/index.ts'

const loadOfflinePage = () => import('./offline-plan-page.tsx')
type Plan = NonNullable<ReturnType<typeof usePlan>['data']>

/** The crisis plan of a unit: what holds, what is being written, and how ready the unit is. */
export function PlanPage() {
  const { t } = useTranslation('crisis')
  const { id } = useParams({ strict: false }) as { id: string }
  return (
    <>
      <CrisisIndex place="plan" />
      <Loaded query={usePlan(id)} text={t('plan.loading')}>
        {(plan) => <Plan key={id} plan={plan} />}
      </Loaded>
    </>
  )
}

function Plan({ plan }: { plan: Plan }) {
  const { t } = useTranslation('crisis')
  const [isWriting, setWriting] = useShown<true>()
  const [picked, setPicked] = useState<'approved' | 'draft'>('approved')
  const me = useMe().data
  const mayWrite = plan.abilities.includes('write')
  const shown = (picked === 'draft' ? null : plan.approved) ?? plan.draft
  const title = usePlanTitle()(plan)
  return (
    <>
      <PageHead className="c-3-12" title={title} over={<span data-data>{plan.unit.name}</span>}>
        {!isWriting && plan.approved && (
          <a
            className="ds-button"
            data-size="sm"
            data-variant="secondary"
            href={`/api/crisis-plans/${plan.unit.id}/pdf`}
          >
            {t('plan.print')}
          </a>
        )}
        {me && !isWriting && <KeepPlan plan={plan} me={me} loadPage={loadOfflinePage} />}
        {mayWrite && !isWriting && (
          <Button
            data-size="sm"
            variant={plan.revision === 0 ? 'primary' : 'secondary'}
            onClick={() => setWriting(true)}
          >
            {t(plan.revision === 0 ? 'plan.begin' : 'plan.write')}
          </Button>
        )}
      </PageHead>
      {isWriting ? (
        <div className="c-3-9">
          <PlanForm plan={plan} onDone={() => setWriting(null)} />
        </div>
      ) : (
        <PlanReading plan={plan} shown={shown}>
          {plan.approved && plan.hasChanges && (
            <Pick
              legend={t('plan.which')}
              isLegendHidden
              options={[
                { value: 'approved', label: t('plan.which.approved') },
                { value: 'draft', label: t('plan.which.draft') },
              ]}
              value={picked}
              onPick={setPicked}
            />
          )}
        </PlanReading>
      )}
    </>
  )
}

function usePlanTitle(): (plan: Plan) => string {
  const { t } = useTranslation('crisis')
  const { date } = useFormats()
  return ({ versions, lacks }) => {
    const [newest] = versions
    if (!newest) return t('plan.title.none')
    const isLate = lacks.some((lack) => lack.kind === 'plan-overdue')
    return t(isLate ? 'plan.title.late' : 'plan.title.holds', { day: date(newest.reviseBy) })
  }
}

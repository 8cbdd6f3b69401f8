import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FoldedText } from '../../../kit/ui/folded-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import type { PlanContent } from '../rules/plan-content.ts'
import type { PlanView } from '../rules/plan-view.ts'
import { PlanCards } from './plan-cards.tsx'
import { PlanExercises } from './plan-exercises.tsx'
import { PlanFirstWords } from './plan-first-words.tsx'
import { PlanNumbers } from './plan-numbers.tsx'
import { PlanAnswering, PlanPeople, PlanPlaces } from './plan-rest.tsx'
import { ApprovePlan, PlanSide } from './plan-side.tsx'
import { useLackText } from './use-lack-text.ts'

type Props = { plan: PlanView; shown: PlanContent; children?: ReactNode }

/** The plan to be read when it matters: what is lacking, whom to ring, what each does; how far we have come beside it. */
export function PlanReading({ plan, shown, children }: Props) {
  const { t } = useTranslation('crisis')
  const lackText = useLackText()
  return (
    <>
      <ApprovePlan plan={plan} />
      <div className="c-3-8 v-plan">
        {children}
        {plan.lacks.length > 0 && (
          <section>
            <SectionHead title={t('readiness.lacks')}>{plan.lacks.length}</SectionHead>
            <ul className="v-lacks">
              {plan.lacks.map((lack) => (
                <li key={lack.kind} data-now={lack.isNow ? '' : undefined}>
                  {lackText(lack)}
                </li>
              ))}
            </ul>
          </section>
        )}
        <PlanNumbers plan={plan} shown={shown} />
        <PlanAnswering plan={plan} />
        <PlanPeople plan={plan} />
        <PlanCards plan={plan} shown={shown} />
        <PlanFirstWords plan={plan} />
        <PlanPlaces plan={plan} shown={shown} />
      </div>
      <div className="c-9-12">
        {shown.emergencyPlan && (
          <section className="v-plan__of">
            <SectionHead title={t('form.part')} />
            <FoldedText text={shown.emergencyPlan} />
          </section>
        )}
        <PlanSide plan={plan} />
        <PlanExercises plan={plan} />
      </div>
    </>
  )
}

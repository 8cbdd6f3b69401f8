import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { StakeholderAnalysis } from '../../cases/ui/index.ts'
import type { InitiativeView } from '../rules/initiative-view.ts'
import { ApprovalChecks } from './approval-checks.tsx'
import { Decide, Deciders } from './approval-panel.tsx'
import { ConceptText } from './concept-text.tsx'
import { CourseLine } from './course-line.tsx'
import { HistorySection } from './history-section.tsx'
import { InitiativeFacts } from './initiative-facts.tsx'
import { TargetSection } from './target-section.tsx'

/**
 * The initiative for whoever decides on it: the question, what it is, how it will be measured, what is checked, what happens
 * then, and two buttons at the thumb. The rest comes below.
 */
export function DecisionDesk({ initiative }: { initiative: InitiativeView }) {
  const { t } = useTranslation('plan')
  return (
    <>
      <div className="c-3-9 v-ini-decision">
        <p className="v-h3 v-ask">{t('approval.question')}</p>
        <ConceptText concept={initiative.document.concept} />
        <TargetSection initiative={initiative} />
      </div>
      <div className="c-10-12 v-ini-deciding">
        <section id="godkjenning" aria-labelledby="approval-title">
          <SectionHead id="approval-title" title={t('approval.here')} />
          <ApprovalChecks initiative={initiative} />
          <Deciders initiative={initiative} />
          <p className="v-body2">{t('approval.then')}</p>
        </section>
        <div className="v-gap">
          <InitiativeFacts initiative={initiative} />
        </div>
      </div>
      <Decide initiative={initiative} />
      <div className="c-3-9">
        <div className="v-block" id="analyse">
          <StakeholderAnalysis subject={{ kind: 'initiative', id: initiative.id }} mayEdit />
        </div>
      </div>
      <div className="c-3-12">
        <div className="v-block">
          <CourseLine initiative={initiative} />
        </div>
        <HistorySection initiative={initiative} />
      </div>
    </>
  )
}

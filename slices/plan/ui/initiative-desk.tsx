import { Button } from '@digdir/designsystemet-react'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import type { IndexGroup } from '../../../kit/ui/local-index.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { ReasonDialog } from '../../../kit/ui/reason-dialog.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { StakeholderAnalysis } from '../../cases/ui/index.ts'
import type { InitiativeView } from '../rules/initiative-view.ts'
import { AdjustmentsSection } from './adjustments-section.tsx'
import { ApprovalPanel } from './approval-panel.tsx'
import { ConceptText } from './concept-text.tsx'
import { CourseLine } from './course-line.tsx'
import { DecisionDesk } from './decision-desk.tsx'
import { EvaluationSection } from './evaluation-section.tsx'
import { HistorySection } from './history-section.tsx'
import { InitiativeFacts } from './initiative-facts.tsx'
import { LessonsSection } from './lessons-section.tsx'
import { useInitiativeAct } from './plan-data.ts'
import { PlanIndex } from './plan-index.tsx'
import { SimilarPanel } from './similar-panel.tsx'
import { StatusSection } from './status-section.tsx'
import { TargetSection } from './target-section.tsx'

type DeskProps = { initiative: InitiativeView; beside?: ReactNode; children?: ReactNode }

/**
 * Everything of one initiative. `children` are acts of other slices, such as a message that comes from it; `beside` is what another says of how it
 * is measured.
 */
export function InitiativeDesk({ initiative, beside, children }: DeskProps) {
  const isDeciding = initiative.abilities.includes('approve')
  return (
    <>
      <PlanIndex place="initiatives" more={[usePartIndex(initiative)]} />
      <div className="c-3-12">
        <Head initiative={initiative}>{children}</Head>
        {isDeciding ? beside : <CourseLine initiative={initiative} />}
      </div>
      {isDeciding ? <DecisionDesk initiative={initiative} /> : <Sections initiative={initiative} beside={beside} />}
    </>
  )
}

function Sections({ initiative, beside }: Omit<DeskProps, 'children'>) {
  const { t } = useTranslation('plan')
  const { abilities, state, document } = initiative
  const mayAnalyse = abilities.includes('edit') || abilities.includes('take-back')
  return (
    <>
      <div className="c-3-9 v-ini-main">
        {(state === 'draft' || state === 'in-review') && <ApprovalPanel initiative={initiative} />}
        <ConceptText concept={document.concept} />
        <TargetSection initiative={initiative} />
        {beside}
        <div className="v-block" id="analyse">
          <StakeholderAnalysis subject={{ kind: 'initiative', id: initiative.id }} mayEdit={mayAnalyse} />
        </div>
        <StatusSection initiative={initiative} />
        <AdjustmentsSection initiative={initiative} />
        <EvaluationSection initiative={initiative} />
        <LessonsSection initiative={initiative} />
        <HistorySection initiative={initiative} />
      </div>
      <aside className="c-10-12 v-ini-side" aria-label={t('facts.title')}>
        <InitiativeFacts initiative={initiative} />
        {state !== 'closed' && state !== 'stopped' && (
          <div className="v-gap">
            <SimilarPanel document={document} except={initiative.id} />
          </div>
        )}
      </aside>
    </>
  )
}

function usePartIndex(initiative: InitiativeView): IndexGroup {
  const { t } = useTranslation('plan')
  const part = (name: string, hash: string, count?: number) => ({
    name,
    ...(count ? { count } : {}),
    link: {
      to: '/plan/tiltak/$id' as const,
      params: { id: initiative.id },
      hash,
      activeOptions: { exact: true, includeHash: true },
    },
  })
  const { state, adjustments, obstacles, abilities, evaluation } = initiative
  const isBefore = state === 'draft' || state === 'in-review'
  return {
    title: t('index.here'),
    links: [
      part(t('course.title'), 'lopet'),
      ...(isBefore ? [part(t('approval.before'), 'godkjenning', obstacles.length)] : []),
      part(t('concept'), 'konsept'),
      part(t('targets.title'), 'mal'),
      part(t('cases:analysis'), 'analyse'),
      ...(adjustments.length > 0 || abilities.includes('propose')
        ? [part(t('adjustments.title'), 'justeringer', adjustments.filter((one) => one.decision === null).length)]
        : []),
      ...(evaluation || abilities.includes('evaluate') ? [part(t('evaluation.title'), 'evaluering')] : []),
      part(t('history.title'), 'historikk'),
    ],
  }
}

function Head({ initiative, children }: { initiative: InitiativeView; children: ReactNode }) {
  const { t } = useTranslation('plan')
  const { date } = useFormats()
  const navigate = useNavigate()
  const [isStopping, setStopping] = useShown<true>()
  const act = useInitiativeAct(initiative.id)
  const { abilities, state, mode, document } = initiative
  const change = () => void navigate({ to: '/plan/tiltak/$id', params: { id: initiative.id }, search: { endre: 'ja' } })
  const params = {
    unit: initiative.unit.name ?? t('unit.gone'),
    reason: initiative.stoppedReason ?? '',
    names: initiative.approvers.map((one) => one.displayName).join(', ') || t('approver.nobody'),
    date: document.endOn ? date(document.endOn) : t('not-set').toLowerCase(),
  }
  return (
    <>
      <PageHead
        className=""
        over={[t('initiative.of', { unit: params.unit }), ...(mode === 'exercise' ? [t('mode.exercise')] : [])].join(
          ' · ',
        )}
        title={document.title}
        isWritten
        lead={t(`lead.${state}`, params)}
      >
        {children}
        {abilities.includes('edit') && (
          <Button data-size="sm" variant="secondary" onClick={change}>
            {t('act.edit')}
          </Button>
        )}
        {abilities.includes('reopen') && (
          <Button
            data-size="sm"
            variant="secondary"
            disabled={act.isPending}
            onClick={() => act.mutate({ to: '/reopen' })}
          >
            {t('act.reopen')}
          </Button>
        )}
        {abilities.includes('stop') && !abilities.includes('approve') && (
          <button type="button" className="v-link" onClick={() => setStopping(true)}>
            {t('act.stop')}
          </button>
        )}
      </PageHead>
      {!isStopping && <ProblemText error={act.error} />}
      {isStopping && (
        <ReasonDialog
          title={t('stop.title')}
          label={t('stop.reason')}
          about={t('stop.about')}
          missing={t('stop.missing')}
          action={t('act.stop')}
          error={act.error}
          isBusy={act.isPending}
          onReason={(reason) => act.mutate({ to: '/stop', json: { reason } }, { onSuccess: () => setStopping(null) })}
          onClose={() => setStopping(null)}
        />
      )}
    </>
  )
}

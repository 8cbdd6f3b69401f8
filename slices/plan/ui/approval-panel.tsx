import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DecideBar } from '../../../kit/ui/decide-bar.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useApproversAway } from '../../organisation/ui/index.ts'
import type { InitiativeView } from '../rules/initiative-view.ts'
import { ApprovalChecks, useApprovalRows } from './approval-checks.tsx'
import { useInitiativeAct } from './plan-data.ts'

/** Before approval, for those who do not decide: what is checked, who decides, and the buttons of whoever looks. */
export function ApprovalPanel({ initiative }: { initiative: InitiativeView }) {
  const { t } = useTranslation('plan')
  const rows = useApprovalRows(initiative)
  const { state, isOwn, approvals } = initiative
  const [last] = approvals
  return (
    <section className="v-block" id="godkjenning" aria-labelledby="approval-title">
      <SectionHead id="approval-title" title={t('approval.before')}>
        {t('approval.checks', { done: rows.filter((row) => row.isDone).length, of: rows.length })}
      </SectionHead>
      {state === 'draft' && last?.decision === 'returned' && (
        <p className="v-note stop v-ini-returned">
          <span>{t('approval.returned', { name: last.decidedBy ?? t('person.gone') })}</span>
          <br />
          {last.reason}
        </p>
      )}
      <ApprovalChecks initiative={initiative} />
      <Deciders initiative={initiative} />
      {state === 'in-review' && isOwn && <p className="v-note">{t('approval.own')}</p>}
      <Ask initiative={initiative} />
    </section>
  )
}

/** Who decides, and who asked when. */
export function Deciders({
  initiative: { approvers, awayApprovers, approvals, state },
}: {
  initiative: InitiativeView
}) {
  const { t } = useTranslation('plan')
  const { moment } = useFormats()
  const awayText = useApproversAway()
  const named = approvers.map(({ displayName, insteadOf }) =>
    insteadOf ? t('approver.instead', { name: displayName, absent: insteadOf }) : displayName,
  )
  const open = approvals.find((approval) => approval.decision === null)
  return (
    <dl className="v-kv v-ini-deciders">
      <div>
        <dt>{t('approval.decides')}</dt>
        <dd>{named.length > 0 ? named.join(', ') : (awayText(awayApprovers) ?? t('approver.nobody'))}</dd>
      </div>
      {state === 'in-review' && open && (
        <div>
          <dt>{t('approval.asked')}</dt>
          <dd>{t('approval.asked-by', { name: open.askedBy ?? t('person.gone'), at: moment(open.askedAt) })}</dd>
        </div>
      )}
    </dl>
  )
}

function Ask({ initiative }: { initiative: InitiativeView }) {
  const { t } = useTranslation('plan')
  const act = useInitiativeAct(initiative.id)
  const { abilities, obstacles } = initiative
  const isReady = obstacles.every(({ code }) => code === 'analysis-missing')
  if (abilities.includes('take-back'))
    return (
      <>
        <ProblemText error={act.error} />
        <div className="v-btns v-ini-do">
          <Button
            data-size="sm"
            variant="secondary"
            disabled={act.isPending}
            onClick={() => act.mutate({ to: '/take-back' })}
          >
            {t('act.take-back')}
          </Button>
        </div>
      </>
    )
  if (!abilities.includes('ask')) return null
  return (
    <>
      <ProblemText error={act.error} />
      {!isReady && <p className="v-meta">{t('approval.not-ready')}</p>}
      {isReady && obstacles.length > 0 && <p className="v-meta">{t('approval.analysis-later')}</p>}
      <div className="v-btns v-ini-do">
        <Button data-size="sm" disabled={!isReady || act.isPending} onClick={() => act.mutate({ to: '/ask' })}>
          {t('act.ask')}
        </Button>
      </div>
    </>
  )
}

/** The two buttons; why it cannot be approved is told when somebody tries. */
export function Decide({ initiative }: { initiative: InitiativeView }) {
  const { t } = useTranslation('plan')
  const [isTried, setTried] = useState(false)
  const act = useInitiativeAct(initiative.id)
  const open = initiative.approvals.find((approval) => approval.decision === null)
  if (!open) return null
  const isReady = initiative.obstacles.length === 0
  const json = { approvalId: open.id }
  return (
    <DecideBar
      say={t}
      columns="c-3-9"
      why={isTried && !isReady ? t('approval.stopped') : null}
      error={act.error}
      isBusy={act.isPending}
      onApprove={() => (isReady ? act.mutate({ to: '/approve', json }) : setTried(true))}
      onReturn={(reason, done) => act.mutate({ to: '/return', json: { ...json, reason } }, { onSuccess: done })}
    />
  )
}

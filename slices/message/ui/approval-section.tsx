import { Button } from '@digdir/designsystemet-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { ReasonDialog } from '../../../kit/ui/reason-dialog.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { Stones } from '../../../kit/ui/stones.tsx'
import type { MessageView } from '../rules/message-view.ts'
import { GivenPrinciples } from './given-principles.tsx'
import { useMessageAct } from './message-calls.ts'
import { useNames } from './names-of.ts'
import { ApprovalChecks, useApprovalChecks } from './obstacle-list.tsx'

/** Where the message stands on its way to approval, what remains, and the one next thing to do. */
export function ApprovalSection({ message, children }: { message: MessageView; children?: React.ReactNode }) {
  const { t } = useTranslation('message')
  const rows = useApprovalChecks(message)
  const required = Object.values(message.checks).filter((check) => check?.required)
  const done = rows.filter((row) => row.isDone).length + required.filter((check) => check?.done).length
  const given = message.approvals.find((one) => one.decision === 'approved')?.principles
  const isOpen = message.state === 'draft' || message.state === 'in-review'
  return (
    <section className="v-block" id="godkjenning" aria-labelledby="approval-title">
      <SectionHead id="approval-title" title={t('approval.title')}>
        {isOpen ? t('approval.checks', { done, of: rows.length + required.length }) : t(`state.${message.state}`)}
      </SectionHead>
      <Steps message={message} />
      {isOpen && <ApprovalChecks message={message} />}
      {given && <GivenPrinciples given={given} />}
      <NextStep message={message}>{children}</NextStep>
    </section>
  )
}

function Steps({ message }: { message: MessageView }) {
  const { t } = useTranslation('message')
  const { clock, date } = useFormats()
  const { personName } = useNames()
  const moment = (at: string) => `${date(at, false)} ${t('at-clock', { clock: clock(at) })}`
  const [last] = message.approvals
  const written = message.editions
    .map((edition) => edition.updatedAt)
    .sort()
    .at(-1)
  const waiting = message.approvers.map(({ displayName, insteadOf }) =>
    insteadOf ? t('approver.instead', { name: displayName, absent: insteadOf }) : displayName,
  )
  const isApproved = last?.decision === 'approved' && message.state !== 'draft'
  return (
    <ol className="v-steps">
      <li>
        <Stones filled={3} />
        <div>
          <b>{t('step.written')}</b>
          <span>{personName(message.owner)}</span>
          {written && <span>{moment(written)}</span>}
        </div>
      </li>
      <li>
        <Stones filled={message.state === 'draft' ? 0 : 3} />
        <div>
          <b>{t('step.asked')}</b>
          {last && message.state !== 'draft' && <span>{personName(last.askedBy)}</span>}
          {last && message.state !== 'draft' && <span>{moment(last.askedAt)}</span>}
          {last?.decision === 'returned' && message.state === 'draft' && (
            <span className="v-returned">
              {t('step.returned', { name: personName(last.decidedBy), reason: last.reason })}
            </span>
          )}
        </div>
      </li>
      <li className={isApproved ? undefined : 'now'}>
        <Stones filled={isApproved ? 3 : 0} />
        <div>
          <b>{t(isApproved ? 'step.approved' : 'step.approver')}</b>
          {isApproved && last ? (
            <>
              <span>{personName(last.decidedBy)}</span>
              {last.insteadOf && <span>{t('step.for', { name: last.insteadOf })}</span>}
              {last.decidedAt && <span>{moment(last.decidedAt)}</span>}
            </>
          ) : (
            <span>{waiting.length > 0 ? waiting.join(', ') : t('approver.nobody')}</span>
          )}
        </div>
      </li>
    </ol>
  )
}

/** At most one primary act, by the state and what this person may do. `children` are acts of other slices. */
function NextStep({ message, children }: { message: MessageView; children?: React.ReactNode }) {
  const { t } = useTranslation('message')
  const navigate = useNavigate()
  const [isWithdrawing, setWithdrawing] = useState(false)
  const act = useMessageAct(message.id, () => setWithdrawing(false))
  const correct = useMessageAct<{ id: string }>(message.id, ({ id }) => {
    void navigate({ to: '/budskap/$id', params: { id } })
  })
  const can = (ability: MessageView['abilities'][number]) => message.abilities.includes(ability)
  const blocked = message.obstacles.filter((obstacle) => obstacle.code !== 'check-open').length
  return (
    <div className="v-next">
      <ProblemText error={act.error ?? correct.error} />
      <div className="v-btns">
        {can('approve') && (
          <Link to="/godkjenn/$id" params={{ id: message.id }} className="ds-button" data-size="sm">
            {t('act.read-and-approve')}
          </Link>
        )}
        {can('ask') && (
          <Button data-size="sm" disabled={blocked > 0 || act.isPending} onClick={() => act.mutate({ to: '/ask' })}>
            {t('act.ask')}
          </Button>
        )}
        {children}
        {can('take-back') && (
          <Button data-size="sm" variant="secondary" onClick={() => act.mutate({ to: '/take-back' })}>
            {t('act.take-back')}
          </Button>
        )}
        {can('reopen') && (
          <Button data-size="sm" variant="secondary" onClick={() => act.mutate({ to: '/reopen' })}>
            {t('act.reopen')}
          </Button>
        )}
        {can('start-correction') && !message.correctedBy && (
          <Button data-size="sm" variant="secondary" onClick={() => correct.mutate({ to: '/correction' })}>
            {t('act.correct')}
          </Button>
        )}
        {can('withdraw') && (
          <button type="button" className="v-link" onClick={() => setWithdrawing(true)}>
            {t(message.state === 'draft' ? 'act.drop' : 'act.withdraw')}
          </button>
        )}
      </div>
      {can('ask') && <p className="v-meta">{t(blocked > 0 ? 'act.ask.blocked' : 'act.ask.about')}</p>}
      {message.isOwn && message.state === 'in-review' && <p className="v-meta">{t('approval.own')}</p>}
      {isWithdrawing && (
        <ReasonDialog
          title={t(message.state === 'draft' ? 'drop.title' : 'withdraw.title')}
          label={t('withdraw.reason')}
          about={t(message.state === 'draft' ? 'drop.about' : 'withdraw.about')}
          missing={t('withdraw.missing')}
          action={t(message.state === 'draft' ? 'act.drop' : 'act.withdraw')}
          isDrastic={message.state !== 'draft'}
          error={act.error}
          isBusy={act.isPending}
          onReason={(reason) => act.mutate({ to: '/withdraw', json: { reason } })}
          onClose={() => setWithdrawing(false)}
        />
      )}
    </div>
  )
}

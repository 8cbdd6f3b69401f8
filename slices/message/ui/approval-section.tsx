import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { Stones } from '../../../kit/ui/stones.tsx'
import { useApproversAway } from '../../organisation/ui/index.ts'
import { shownState } from '../rules/message-state.ts'
import type { MessageView } from '../rules/message-view.ts'
import { GivenPrinciples } from './given-principles.tsx'
import { useNames } from './names-of.ts'
import { NextStep } from './next-step.tsx'
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
        {isOpen ? t('approval.checks', { done, of: rows.length + required.length }) : t(`state.${shownState(message)}`)}
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
  const awayText = useApproversAway()
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
            <span>
              {waiting.length > 0 ? waiting.join(', ') : (awayText(message.awayApprovers) ?? t('approver.nobody'))}
            </span>
          )}
        </div>
      </li>
    </ol>
  )
}

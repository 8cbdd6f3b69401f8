import { Button } from '@digdir/designsystemet-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { ReasonDialog } from '../../../kit/ui/reason-dialog.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { beforeAsking } from '../rules/approval.ts'
import type { MessageView } from '../rules/message-view.ts'
import { useMessageAct } from './message-calls.ts'

/** At most one primary act, by the state and what this person may do. `children` are acts of other slices. */
export function NextStep({ message, children }: { message: MessageView; children?: React.ReactNode }) {
  const { t } = useTranslation('message')
  const navigate = useNavigate()
  const [asking, setAsking] = useShown<'withdraw' | 'reopen'>()
  const act = useMessageAct(message.id)
  const correct = useMessageAct<{ id: string }>(message.id, ({ id }) => {
    void navigate({ to: '/budskap/$id', params: { id } })
  })
  const can = (ability: MessageView['abilities'][number]) => message.abilities.includes(ability)
  const blocked = beforeAsking(message.obstacles).length
  const words = asking === 'reopen' ? 'reopen' : message.state === 'draft' ? 'drop' : 'withdraw'
  return (
    <div className="v-next">
      <ProblemText error={act.error ?? correct.error} />
      <div className="v-btns">
        {message.heldBy && message.state === 'in-review' && (
          <Link to="/godkjenn/$id" params={{ id: message.id }} className="ds-button" data-size="sm">
            {t('act.read-and-approve')}
          </Link>
        )}
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
          <Button data-size="sm" variant="secondary" onClick={() => setAsking('reopen')}>
            {t('act.reopen')}
          </Button>
        )}
        {can('start-correction') && !message.correctedBy && (
          <Button data-size="sm" variant="secondary" onClick={() => correct.mutate({ to: '/correction' })}>
            {t('act.correct')}
          </Button>
        )}
        {can('withdraw') && (
          <button type="button" className="v-link" onClick={() => setAsking('withdraw')}>
            {t(message.state === 'draft' ? 'act.drop' : 'act.withdraw')}
          </button>
        )}
      </div>
      {message.heldBy && (
        <p className="v-note">
          {t('held-by-room')}{' '}
          <Link to="/krise/$id" params={{ id: message.heldBy }} className="v-link">
            {t('held-by-room.open')}
          </Link>
        </p>
      )}
      {can('ask') && <p className="v-meta">{t(blocked > 0 ? 'act.ask.blocked' : 'act.ask.about')}</p>}
      {message.isOwn && message.state === 'in-review' && <p className="v-meta">{t('approval.own')}</p>}
      {asking && (
        <ReasonDialog
          title={t(`${words}.title`)}
          label={t('withdraw.reason')}
          about={t(`${words}.about`)}
          missing={t(asking === 'reopen' ? 'reopen.missing' : 'withdraw.missing')}
          action={t(`act.${words}`)}
          isDrastic={words === 'withdraw'}
          error={act.error}
          isBusy={act.isPending}
          onReason={(reason) => act.mutate({ to: `/${words}`, json: { reason } }, { onSuccess: () => setAsking(null) })}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  )
}

import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { type SupportLine, useSupportAct } from './support-data.ts'

/** One request: what is needed, by when it must be answered, who helps, and what the reader can do. */
export function SupportRow({ line, now }: { line: SupportLine; now: Date }) {
  const { t } = useTranslation('cases')
  const { moment } = useFormats()
  const act = useSupportAct()
  const [isReturning, setReturning] = useShown<true>()
  const isLate = line.state === 'asked' && Date.parse(line.answerBy) <= now.getTime()
  const name = line.helper ?? t('support.somebody')
  const standing =
    line.state === 'done'
      ? t('support.done', { at: moment(line.doneAt ?? line.askedAt) })
      : line.state === 'asked'
        ? t(isLate ? 'support.late' : 'support.by', { at: moment(line.answerBy) })
        : t(`support.${line.state}`, { name, at: moment(line.answeredAt ?? line.askedAt), reason: line.reason })
  const answer = (to: 'accepted' | 'taken-over') =>
    act.mutate({ path: `/${line.id}/answer`, json: { answer: to, reason: '' } })
  return (
    <li>
      <p className="v-strong" data-data>
        {line.title}
      </p>
      <p className="v-meta" data-data>
        {`${line.unit.name} · ${t(`support.need.${line.need}`)} · `}
        {isLate ? <b>{standing}</b> : standing}
      </p>
      {line.about && (
        <p className="v-case__what" data-data>
          {line.about}
        </p>
      )}
      <p className="v-meta" data-data>
        {t('support.asked-by', { name: line.askedBy ?? t('support.somebody'), at: moment(line.askedAt) })}
        {line.caseId && (
          <>
            {' · '}
            <Link to="/saker/$id" params={{ id: line.caseId }}>
              {t('support.case')}
            </Link>
          </>
        )}
      </p>
      {line.abilities.length > 0 && (
        <div className="v-btns">
          {line.abilities.includes('answer') && (
            <>
              <Button data-size="sm" disabled={act.isPending} onClick={() => answer('accepted')}>
                {t('support.accept')}
              </Button>
              <Button data-size="sm" variant="secondary" disabled={act.isPending} onClick={() => answer('taken-over')}>
                {t('support.take-over')}
              </Button>
              <Button data-size="sm" variant="secondary" onClick={() => setReturning(true)}>
                {t('support.return')}
              </Button>
            </>
          )}
          {line.abilities.includes('done') && (
            <Button
              data-size="sm"
              variant="secondary"
              disabled={act.isPending}
              onClick={() => act.mutate({ path: `/${line.id}/done` })}
            >
              {t('support.end')}
            </Button>
          )}
        </div>
      )}
      <ProblemText error={act.error} />
      {isReturning && <ReturnForm id={line.id} onClose={() => setReturning(null)} />}
    </li>
  )
}

function ReturnForm({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('cases')
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const act = useSupportAct(onClose)
  const submit = () => {
    setTried(true)
    if (reason.trim()) act.mutate({ path: `/${id}/answer`, json: { answer: 'returned', reason } })
  }
  return (
    <FormDialog
      title={t('support.return.title')}
      action={t('support.return')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t('support.reason')}
        fault={isTried && !reason.trim() ? t('support.reason.missing') : undefined}
        rows={3}
        value={reason}
        onWrite={setReason}
      />
    </FormDialog>
  )
}

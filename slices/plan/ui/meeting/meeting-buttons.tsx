import { Button, Checkbox } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../../kit/ui/confirm-dialog.tsx'
import { FormDialog } from '../../../../kit/ui/form-dialog.tsx'
import { ReasonDialog } from '../../../../kit/ui/reason-dialog.tsx'
import { TextField } from '../../../../kit/ui/text-field.tsx'
import { useShown } from '../../../../kit/ui/use-shown.ts'
import type { MeetingView } from '../../rules/meeting/meeting-view.ts'
import { useMeetingAct } from './meeting-data.ts'
import { MeetingForm } from './meeting-form.tsx'

type Props = { meeting: MeetingView; act: ReturnType<typeof useMeetingAct> }

/** What can be done with the meeting now; one of them is the main one. */
export function MeetingButtons({ meeting, act }: Props) {
  const { t } = useTranslation('meetings')
  const [open, setOpen] = useShown<'change' | 'cancel' | 'close' | 'reopen'>()
  const can = (ability: MeetingView['abilities'][number]) => meeting.abilities.includes(ability)
  const done = () => setOpen(null)
  const own = useMeetingAct(meeting.id)
  return (
    <>
      {can('start') && (
        <Button data-size="sm" disabled={act.isPending} onClick={() => act.mutate({ to: '/start' })}>
          {t('start')}
        </Button>
      )}
      {can('close') && (
        <Button data-size="sm" onClick={() => setOpen('close')}>
          {t('close')}
        </Button>
      )}
      {can('reopen') && (
        <Button data-size="sm" variant="secondary" onClick={() => setOpen('reopen')}>
          {t('reopen')}
        </Button>
      )}
      {can('change') && (
        <Button data-size="sm" variant="secondary" onClick={() => setOpen('change')}>
          {t('form.change')}
        </Button>
      )}
      {can('cancel') && (
        <Button data-size="sm" variant="tertiary" onClick={() => setOpen('cancel')}>
          {t('cancel')}
        </Button>
      )}
      {open === 'change' && <MeetingForm meeting={meeting} onDone={done} onClose={done} />}
      {open === 'cancel' && <CancelDialog meeting={meeting} onClose={done} />}
      <ConfirmDialog
        isOpen={open === 'close'}
        title={t('close.title')}
        action={t('close')}
        error={own.error}
        isBusy={own.isPending}
        onConfirm={() => own.mutate({ to: '/close' }, { onSuccess: done })}
        onClose={done}
      >
        <p>{t('close.about')}</p>
      </ConfirmDialog>
      {open === 'reopen' && (
        <ReasonDialog
          title={t('reopen.title')}
          action={t('reopen')}
          label={t('reopen.reason')}
          about={t('reopen.about')}
          missing={t('reason.missing')}
          error={own.error}
          isBusy={own.isPending}
          onReason={(reason) => own.mutate({ to: '/reopen', json: { reason } }, { onSuccess: done })}
          onClose={done}
        />
      )}
    </>
  )
}

function CancelDialog({ meeting, onClose }: { meeting: MeetingView; onClose: () => void }) {
  const { t } = useTranslation('meetings')
  const [reason, setReason] = useState('')
  const [withLater, setWithLater] = useState(false)
  const [isTried, setTried] = useState(false)
  const act = useMeetingAct(meeting.id, onClose)
  const isEmpty = reason.trim() === ''
  const submit = () => {
    setTried(true)
    if (!isEmpty) act.mutate({ to: '/cancel', json: { reason, withLater } })
  }
  return (
    <FormDialog
      title={t('cancel.title')}
      action={t('cancel')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t('cancel.reason')}
        fault={isTried && isEmpty ? t('reason.missing') : undefined}
        value={reason}
        onWrite={setReason}
      />
      {meeting.laterInSeries > 0 && (
        <Checkbox
          data-size="sm"
          label={t('cancel.with-later', { count: meeting.laterInSeries })}
          checked={withLater}
          onChange={() => setWithLater(!withLater)}
        />
      )}
    </FormDialog>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { Pick } from '../../../kit/ui/pick.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { STATUSES, type Status } from '../rules/status.ts'
import { useInitiativeAct } from './plan-data.ts'

/** Says how an initiative goes, and why. */
export function StatusDialog({ initiativeId, onClose }: { initiativeId: string; onClose: () => void }) {
  const { t } = useTranslation('plan')
  const [isTried, setTried] = useState(false)
  const [status, setStatus] = useState<Status>('on-track')
  const [reason, setReason] = useState('')
  const act = useInitiativeAct(initiativeId, onClose)
  const isEmpty = reason.trim() === ''
  const submit = () => {
    setTried(true)
    if (!isEmpty) act.mutate({ to: '/status', json: { status, reason } })
  }
  return (
    <FormDialog
      title={t('status.report')}
      action={t('status.do')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Pick
        legend={t('status.how')}
        value={status}
        options={STATUSES.map((one) => ({ value: one, label: t(`status.${one}`) }))}
        onPick={setStatus}
      />
      <TextField
        label={t('status.reason')}
        about={t('status.reason.about')}
        fault={isTried && isEmpty ? t('status.reason.missing') : undefined}
        rows={4}
        value={reason}
        onWrite={setReason}
      />
    </FormDialog>
  )
}

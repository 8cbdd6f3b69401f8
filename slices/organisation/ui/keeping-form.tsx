import { Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { type PrivacyRecord, useOrganisationAct } from './organisation-data.ts'

type Props = { record: PrivacyRecord; name: string; onClose: () => void }

/** How long a kind of record is kept, in days, and why: what stands here is what the night does. */
export function KeepingForm({ record, name, onClose }: Props) {
  const { t } = useTranslation('organisation')
  const [days, setDays] = useState(String(record.retentionDays ?? ''))
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const act = useOrganisationAct(onClose)
  const number = Number(days)
  const isWrong = !Number.isInteger(number) || number < 1 || number > 3650
  const isShort = reason.trim().length < 3
  const submit = () => {
    setTried(true)
    if (isWrong || isShort) return
    act.mutate({ path: `/api/privacy/${record.kind}`, method: 'PUT', json: { days: number, reason } })
  }
  return (
    <FormDialog
      title={t('keeping.title', { kind: name })}
      action={t('keeping.save')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="v-meta">{t('keeping.about')}</p>
      <Textfield
        data-size="sm"
        inputMode="numeric"
        label={t('keeping.days')}
        description={t('keeping.days.about')}
        error={isTried && isWrong ? t('keeping.days.wrong') : undefined}
        value={days}
        onChange={(event) => setDays(event.target.value.replaceAll(/\D/g, '').slice(0, 4))}
      />
      <TextField
        label={t('keeping.reason')}
        about={t('keeping.reason.about')}
        fault={isTried && isShort ? t('keeping.reason.missing') : undefined}
        rows={3}
        value={reason}
        onWrite={setReason}
      />
    </FormDialog>
  )
}

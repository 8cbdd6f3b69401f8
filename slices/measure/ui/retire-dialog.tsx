import { Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import type { IndicatorView } from '../rules/indicator-view.ts'
import { useMeasureAct } from './measure-data.ts'

/** Ends an indicator, with the reason on record; its history stays. */
export function RetireDialog({ indicator, onClose }: { indicator: IndicatorView; onClose: () => void }) {
  const { t } = useTranslation('measure')
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const act = useMeasureAct(onClose)
  const submit = () => {
    setTried(true)
    if (reason.trim()) act.mutate({ path: `/indicators/${indicator.key}/retire`, json: { reason } })
  }
  return (
    <FormDialog
      title={t('retire.title')}
      action={t('retire.do')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('retire.about')}</p>
      <Textfield
        data-size="sm"
        maxLength={1000}
        label={t('reason')}
        value={reason}
        error={isTried && !reason.trim() ? t('reason.missing') : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
    </FormDialog>
  )
}

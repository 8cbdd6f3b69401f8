import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../kit/ui/confirm-dialog.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { dayOf } from '../rules/day.ts'
import type { Unit } from '../rules/unit.ts'
import { useOrganisationAct } from './organisation-data.ts'

/** Asks once more before a unit is closed from a day on. */
export function CloseUnit({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const { t } = useTranslation('organisation')
  const [from, setFrom] = useState(dayOf(new Date()))
  const [reason, setReason] = useState('')
  const act = useOrganisationAct(onClose)
  return (
    <ConfirmDialog
      isOpen
      title={t('unit.close.title', { unit: unit.name })}
      action={t('unit.close')}
      error={act.error}
      isBusy={act.isPending}
      onConfirm={() => act.mutate({ path: `/api/units/${unit.id}/close`, json: { from, reason: reason.trim() } })}
      onClose={onClose}
    >
      <p>{t('unit.close.about')}</p>
      <TextField type="date" label={t('unit.close.from')} value={from} onWrite={setFrom} />
      <TextField label={t('unit.close.reason')} value={reason} onWrite={setReason} />
    </ConfirmDialog>
  )
}

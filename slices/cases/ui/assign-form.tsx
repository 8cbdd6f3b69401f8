import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import type { CaseView } from '../rules/case-view.ts'
import { useCaseAct } from './cases-data.ts'

type Props = { file: CaseView; units: readonly { id: string; name: string }[]; onClose: () => void }

/** Hands the case over, on record. The unit that handles it can hand it up its line; the directorate anywhere. */
export function AssignForm({ file, units, onClose }: Props) {
  const { t } = useTranslation('cases')
  const [unitId, setUnitId] = useState('')
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const act = useCaseAct(file.id, onClose)
  const others = units.filter((unit) => unit.id !== file.handlingUnit.id)
  const submit = () => {
    setTried(true)
    if (unitId && reason.trim()) act.mutate({ path: 'assign', json: { unitId, reason } })
  }
  return (
    <FormDialog
      title={t('assign.title', { number: file.number })}
      action={t('assign.save')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="v-meta">{t('assign.now', { unit: file.handlingUnit.name ?? '' })}</p>
      <SelectField
        label={t('assign.unit')}
        options={[
          { value: '', label: t('assign.choose') },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={unitId}
        onPick={setUnitId}
        error={isTried && !unitId ? t('assign.unit.missing') : undefined}
      />
      <TextField
        label={t('assign.reason')}
        about={t('assign.reason.help')}
        fault={isTried && !reason.trim() ? t('assign.reason.missing') : undefined}
        max={1000}
        value={reason}
        onWrite={setReason}
      />
    </FormDialog>
  )
}

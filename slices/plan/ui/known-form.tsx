import { Textfield } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read } from '../../../kit/ui/api.ts'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { type Confirmation, KNOWN_WAYS, type KnownUnit } from '../rules/known-strategy.ts'
import { todayInNorway } from './today-in-norway.ts'

/** The leader says how, when, and how many of how many. */
export function KnownForm({ unit, onClose }: { unit: KnownUnit; onClose: () => void }) {
  const { t } = useTranslation('plan')
  const client = useQueryClient()
  const before = unit.confirmation
  const [how, setHow] = useState(before?.how ?? 'meeting')
  const [heldOn, setHeldOn] = useState(before?.heldOn ?? todayInNorway())
  const [reached, setReached] = useState(before ? String(before.reached) : '')
  const [staff, setStaff] = useState(before ? String(before.staff) : '')
  const [note, setNote] = useState(before?.note ?? '')
  const [isTried, setTried] = useState(false)
  const save = useMutation({
    mutationFn: async (body: Confirmation) => {
      await read(api.PUT('/api/plan/known-strategy/{unitId}', { params: { path: { unitId: unit.id } }, body }))
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['plan', 'known'] })
      onClose()
    },
  })
  const isNumber = (text: string) => /^\d{1,5}$/.test(text.trim())
  const isWhole = isNumber(reached) && isNumber(staff) && Number(staff) > 0 && heldOn !== ''
  const submit = () => {
    setTried(true)
    if (isWhole) save.mutate({ how, heldOn, reached: Number(reached), staff: Number(staff), note })
  }
  const fault = (isRight: boolean) => (isTried && !isRight ? t('known.form.number') : undefined)
  return (
    <FormDialog
      title={t('known.form.title', { unit: unit.name })}
      action={t('known.confirm')}
      error={save.error}
      isBusy={save.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <SelectField
        label={t('known.form.how')}
        options={KNOWN_WAYS.map((value) => ({ value, label: t(`known.how.${value}`) }))}
        value={how}
        onPick={setHow}
      />
      <TextField type="date" label={t('known.day')} value={heldOn} onWrite={setHeldOn} />
      <Textfield
        data-size="sm"
        inputMode="numeric"
        label={t('known.form.reached')}
        error={fault(isNumber(reached))}
        value={reached}
        onChange={(event) => setReached(event.target.value)}
      />
      <Textfield
        data-size="sm"
        inputMode="numeric"
        label={t('known.form.staff')}
        description={t('known.form.staff.about')}
        error={fault(isNumber(staff) && Number(staff) > 0)}
        value={staff}
        onChange={(event) => setStaff(event.target.value)}
      />
      <TextField label={t('known.form.note')} rows={3} value={note} onWrite={setNote} />
    </FormDialog>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { addDays, dayOf, startOfDay } from '../rules/day.ts'
import { type UnitView, useOrganisationAct } from './organisation-data.ts'
import { PersonPicker } from './person-picker.tsx'

type Props = { view: UnitView; own: { id: string; name: string } | null; onClose: () => void }

/** Registers that somebody is away. First those with a duty, because their absence moves work; then anyone by name. */
export function AbsenceForm({ view, own, onClose }: Props) {
  const { t } = useTranslation('organisation')
  const holders = own ? [] : [...new Map(view.duties.map((held) => [held.personId, held])).values()]
  const [personId, setPersonId] = useState(own?.id ?? holders[0]?.personId ?? '')
  const [isOther, setOther] = useState(!own && holders.length === 0)
  const [from, setFrom] = useState(dayOf(new Date()))
  const [to, setTo] = useState('')
  const [deputyId, setDeputyId] = useState('')
  const [isTried, setTried] = useState(false)
  const act = useOrganisationAct(onClose)
  const start = startOfDay(from)
  const end = to ? startOfDay(addDays(to, 1)) : null
  const isBackwards = start !== null && end !== null && end <= start
  const submit = () => {
    setTried(true)
    if (personId && start && !isBackwards)
      act.mutate({ path: '/api/absences', json: { personId, from: start, to: end, deputyId: deputyId || null } })
  }
  return (
    <FormDialog
      title={t(own ? 'absences.title.own' : 'absences.title')}
      action={t('absences.add')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="v-meta">{t('absences.about')}</p>
      {holders.length > 0 && (
        <SelectField
          label={t('absences.who')}
          options={[
            ...holders.map((held) => ({ value: held.personId, label: held.displayName })),
            { value: 'other', label: t('absences.other') },
          ]}
          value={isOther ? 'other' : personId}
          onPick={(value) => {
            setOther(value === 'other')
            setPersonId(value === 'other' ? '' : value)
          }}
        />
      )}
      {isOther && (
        <PersonPicker
          label={t('absences.other.name')}
          error={isTried && !personId ? t('picker.missing') : undefined}
          value={personId}
          onPick={setPersonId}
        />
      )}
      <TextField
        type="date"
        label={t('absences.from')}
        fault={isTried && !start ? t('absences.from.missing') : undefined}
        value={from}
        onWrite={setFrom}
      />
      <TextField
        type="date"
        label={t('absences.to')}
        about={t('absences.to.about')}
        fault={isBackwards ? t('absences.to.wrong') : undefined}
        value={to}
        onWrite={setTo}
      />
      <PersonPicker
        label={t('absences.who-deputy')}
        about={t('absences.who-deputy.about')}
        value={deputyId}
        onPick={setDeputyId}
      />
    </FormDialog>
  )
}

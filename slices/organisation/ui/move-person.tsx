import { Checkbox } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { dayOf } from '../rules/day.ts'
import { unitName } from '../rules/unit.ts'
import { type PersonRow, useOrganisationAct, useUnits } from './organisation-data.ts'

/** Moves a person to another unit, from today or a day ahead. */
export function MovePerson({ person, onClose }: { person: PersonRow; onClose: () => void }) {
  const { t, i18n } = useTranslation('organisation')
  const units = (useUnits().data?.units ?? []).filter((unit) => unit.id !== person.unitId)
  const [toUnitId, setUnitId] = useState(person.move?.toUnitId ?? '')
  const [movesOn, setDay] = useState(person.move?.movesOn ?? dayOf(new Date()))
  const [endsDuties, setEnds] = useState(true)
  const [isTried, setTried] = useState(false)
  const act = useOrganisationAct(onClose)
  const submit = () => {
    setTried(true)
    if (toUnitId) act.mutate({ path: `/api/people/${person.id}/move`, json: { toUnitId, movesOn, endsDuties } })
  }
  return (
    <FormDialog
      title={t('people.move.title', { person: person.displayName })}
      action={t('people.move.action')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <SelectField
        label={t('people.move.to')}
        options={[
          { value: '', label: t('people.move.choose') },
          ...units.map((unit) => ({ value: unit.id, label: unitName(unit, i18n.language) })),
        ]}
        value={toUnitId}
        error={isTried && !toUnitId ? t('people.move.missing') : undefined}
        onPick={setUnitId}
      />
      <TextField
        type="date"
        label={t('people.move.on')}
        about={t('people.move.on.about')}
        value={movesOn}
        onWrite={setDay}
      />
      <Checkbox
        data-size="sm"
        label={t('people.move.ends')}
        description={t('people.move.ends.about')}
        checked={endsDuties}
        onChange={(event) => setEnds(event.target.checked)}
      />
    </FormDialog>
  )
}

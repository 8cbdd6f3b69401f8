import { Checkbox, Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { NumberField } from '../../../kit/ui/number-field.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { useInitiatives } from '../../plan/ui/index.ts'
import { ElementPicker } from '../../strategy/ui/index.ts'
import { type Aim, RHYTHMS } from '../rules/indicator.ts'
import type { IndicatorView } from '../rules/indicator-view.ts'
import { useMeasureAct } from './measure-data.ts'

/** What we want of the indicator: where we start, where we are going and by when, how often it is measured, what it serves. */
export function AimDialog({ indicator, onClose }: { indicator: IndicatorView; onClose: () => void }) {
  const { t } = useTranslation('measure')
  const [aim, setAim] = useState<Aim>(indicator.aim)
  const change = (over: Partial<Aim>) => setAim({ ...aim, ...over })
  const act = useMeasureAct(onClose)
  const { unit } = indicator.definitions[0]!
  const submit = () =>
    act.mutate({
      path: `/indicators/${indicator.key}/aim`,
      method: 'PUT',
      json: { revision: indicator.revision, aim },
    })
  return (
    <FormDialog
      title={t('aim.title')}
      action={t('aim.do')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="v-two">
        <NumberField label={t('aim.target', { unit })} value={aim.target} onChange={(target) => change({ target })} />
        <DayField label={t('aim.target.on')} value={aim.targetOn} onChange={(targetOn) => change({ targetOn })} />
      </div>
      <div className="v-two">
        <NumberField
          label={t('aim.baseline', { unit })}
          value={aim.baseline}
          onChange={(baseline) => change({ baseline })}
        />
        <DayField
          label={t('aim.baseline.on')}
          value={aim.baselineOn}
          onChange={(baselineOn) => change({ baselineOn })}
        />
      </div>
      <SelectField
        label={t('how.rhythm')}
        options={RHYTHMS.map((value) => ({ value, label: t(`rhythm.${value}`) }))}
        value={aim.rhythm}
        onPick={(rhythm) => change({ rhythm })}
      />
      <ElementPicker
        kinds={['overall-goal', 'goal', 'sub-goal']}
        label={t('aim.goals')}
        value={aim.goalKeys}
        onChange={(goalKeys) => change({ goalKeys })}
      />
      <InitiativeChoice value={aim.initiativeIds} onChange={(initiativeIds) => change({ initiativeIds })} />
    </FormDialog>
  )
}

type DayProps = { label: string; value: string | null; onChange: (day: string | null) => void }

function DayField({ label, value, onChange }: DayProps) {
  return (
    <Textfield
      type="date"
      data-size="sm"
      label={label}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value || null)}
    />
  )
}

function InitiativeChoice({ value, onChange }: { value: string[]; onChange: (ids: string[]) => void }) {
  const { t } = useTranslation('measure')
  const initiatives = (useInitiatives().data?.items ?? []).filter(
    ({ id, state }) => value.includes(id) || (state !== 'closed' && state !== 'stopped'),
  )
  if (initiatives.length === 0) return null
  return (
    <fieldset className="v-choice v-mea-checks">
      <legend>{t('aim.initiatives')}</legend>
      {initiatives.map(({ id, title }) => (
        <Checkbox
          key={id}
          data-size="sm"
          label={<span data-data>{title}</span>}
          checked={value.includes(id)}
          onChange={(event) => onChange(event.target.checked ? [...value, id] : value.filter((one) => one !== id))}
        />
      ))}
    </fieldset>
  )
}

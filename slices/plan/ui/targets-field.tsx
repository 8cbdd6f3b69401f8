import { Button, Checkbox } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { NumberField } from '../../../kit/ui/number-field.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { ElementPicker } from '../../strategy/ui/index.ts'
import { missingParts } from '../rules/approval-obstacles.ts'
import { blankTarget, type WrittenTarget } from './blank-document.ts'
import { useStrategyParts, useTitles } from './use-titles.ts'

type Props = { value: WrittenTarget[]; onChange: (value: WrittenTarget[]) => void }

/** The targets, each with what it takes to say afterwards whether it was reached. What is missing is told at once. */
export function TargetsField({ value, onChange }: Props) {
  const { t } = useTranslation('plan')
  const change = (place: number, over: Partial<WrittenTarget>) =>
    onChange(value.map((target, at) => (at === place ? { ...target, ...over } : target)))
  return (
    <div className="v-ini-targets">
      {value.map((target, place) => (
        <TargetFields
          key={target.id ?? `new-${place}-of-${value.length}`}
          place={place}
          target={target}
          onChange={(over) => change(place, over)}
          onRemove={() => onChange(value.filter((_, at) => at !== place))}
        />
      ))}
      <div className="v-btns">
        <Button type="button" variant="secondary" data-size="sm" onClick={() => onChange([...value, blankTarget()])}>
          {t(value.length === 0 ? 'target.add.first' : 'target.add')}
        </Button>
      </div>
    </div>
  )
}

type FieldsProps = {
  place: number
  target: WrittenTarget
  onChange: (over: Partial<WrittenTarget>) => void
  onRemove: () => void
}

function TargetFields({ place, target, onChange, onRemove }: FieldsProps) {
  const { t } = useTranslation('plan')
  const title = useTitles()
  const { data } = useStrategyParts()
  const missing = missingParts({ ...target, id: '' })
  const pickKpi = ([kpiKey = null]: (string | null)[]) => {
    const kpi = data?.elements.find((element) => element.key === kpiKey)
    const unit = typeof kpi?.data.unit === 'string' ? kpi.data.unit : target.unit
    onChange({ kpiKey, ...(kpiKey && !target.name ? { name: title(kpiKey) } : {}), ...(kpiKey ? { unit } : {}) })
  }
  return (
    <fieldset className="v-ini-target">
      <legend>{t('target.legend', { number: place + 1 })}</legend>
      <ElementPicker
        kinds={['kpi']}
        isSingle
        label={t('target.kpi')}
        about={t('target.kpi.about')}
        value={target.kpiKey ? [target.kpiKey] : []}
        onChange={pickKpi}
      />
      <TextField label={t('target.name')} max={200} value={target.name} onWrite={(text) => onChange({ name: text })} />
      <div className="v-two">
        <TextField label={t('target.unit')} max={60} value={target.unit} onWrite={(text) => onChange({ unit: text })} />
        <SelectField
          label={t('target.direction')}
          value={target.direction}
          options={[
            { value: 'up', label: t('target.up') },
            { value: 'down', label: t('target.down') },
          ]}
          onPick={(direction) => onChange({ direction })}
        />
      </div>
      <Checkbox
        data-size="sm"
        label={t('target.measure-first')}
        description={t('target.measure-first.about')}
        checked={target.measureFirst}
        onChange={(event) =>
          onChange({ measureFirst: event.target.checked, ...(event.target.checked ? { baseline: null } : {}) })
        }
      />
      <div className="v-three">
        <NumberField
          key={String(target.measureFirst)}
          label={t('target.baseline')}
          value={target.baseline}
          isDisabled={target.measureFirst}
          onChange={(baseline) => onChange({ baseline })}
        />
        <NumberField label={t('target.target')} value={target.target} onChange={(goal) => onChange({ target: goal })} />
        <TextField
          type="date"
          label={t('target.due')}
          value={target.dueOn ?? ''}
          onWrite={(text) => onChange({ dueOn: text || null })}
        />
      </div>
      <p className="v-meta" role="status">
        {missing.length === 0
          ? t('target.measurable')
          : t('target.missing', { parts: missing.map((part) => t(`part.${part}`)).join(', ') })}
      </p>
      <button type="button" className="v-link" onClick={onRemove}>
        {t('target.remove', { number: place + 1 })}
      </button>
    </fieldset>
  )
}

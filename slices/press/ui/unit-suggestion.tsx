import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import type { Suggestion } from './new-data.ts'

/** `''`: nobody has decided yet. */
export type UnitChoice = { way: 'later' | 'suggested' | 'other'; unitId: string }
type Props = {
  suggestion: Suggestion | undefined
  units: readonly { id: string; name: string }[]
  value: UnitChoice
  onPick: (value: UnitChoice) => void
}

/** Whose case it is: a suggestion with its reason, which a person takes or leaves. */
export function UnitSuggestion({ suggestion, units, value, onPick }: Props) {
  const { t } = useTranslation('press-desk')
  const name = useId()
  const option = (way: UnitChoice['way'], label: string, about: string | null, isData = false) => (
    <label>
      <input
        type="radio"
        name={name}
        checked={value.way === way}
        onChange={() => onPick({ way, unitId: way === 'suggested' ? (suggestion?.unit.id ?? '') : '' })}
      />
      <span>
        <span data-data={isData ? '' : undefined}>{label}</span>
        {about && <small>{about}</small>}
      </span>
    </label>
  )
  return (
    <fieldset className="v-choice v-unit-choice">
      <legend>{t('new.unit')}</legend>
      <div className="v-pick three">
        {suggestion &&
          option('suggested', suggestion.unit.name, t(`new.unit.by.${suggestion.by}`, { word: suggestion.word }), true)}
        {option('other', t('new.unit.other'), null)}
        {option('later', t('new.unit.later'), t('new.unit.later.about'))}
      </div>
      {value.way === 'other' && (
        <SelectField
          label={t('new.unit.which')}
          options={[
            { value: '', label: t('new.unit.choose') },
            ...units.map((unit) => ({ value: unit.id, label: unit.name })),
          ]}
          value={value.unitId}
          onPick={(unitId) => onPick({ way: 'other', unitId })}
        />
      )}
    </fieldset>
  )
}

import { Checkbox, Textfield } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { DEFAULT_LEVEL } from '../../../kit/kernel/confidentiality.ts'
import { Pick } from '../../../kit/ui/pick.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { LevelField } from '../../confidentiality/ui/index.ts'
import { LEVELS, type Level } from '../rules/crisis.ts'
import type { ScenarioNames } from '../rules/crisis-view.ts'
import type { Declaration } from './crisis-data.ts'
import { useNameIn } from './crisis-title.ts'

/** What is chosen when none of the kinds of crisis fits. */
export const OTHER = 'other'
export type Scenarios = readonly { key: string; names: ScenarioNames }[]
type Place = { id: string; name: string }
export type Places = {
  own: Place | null
  /** Other units that the person may declare for; none for most. */
  others: readonly Place[]
}

type WhatProps = {
  scenarios: Scenarios
  choice: string
  what: string
  isMissing: boolean
  onChoose: (key: string) => void
  onWrite: (what: string) => void
}

/** What has happened: one of those known, or something else. */
export function WhatStep({ scenarios, choice, what, isMissing, onChoose, onWrite }: WhatProps) {
  const { t } = useTranslation('crisis')
  const nameIn = useNameIn()
  const options = [
    ...scenarios.map(({ key, names }) => ({ value: key, label: nameIn(names) })),
    { value: OTHER, label: t('other') },
  ]
  return (
    <>
      <Pick legend={t('declare.what')} isLegendHidden options={options} value={choice} onPick={onChoose} />
      {choice !== '' && (
        <Textfield
          label={t(choice === OTHER ? 'declare.what.other' : 'declare.what.more')}
          description={t('declare.what.help')}
          maxLength={200}
          value={what}
          error={isMissing && choice === OTHER ? t('declare.what.missing') : undefined}
          onChange={(event) => onWrite(event.target.value)}
        />
      )}
      {isMissing && choice === '' && (
        <p className="v-declare__missing" role="alert" data-fault>
          {t('declare.what.choose')}
        </p>
      )}
    </>
  )
}

type StepProps = { told: Declaration; onSet: (change: Partial<Declaration>) => void }

/** Where: the unit, and the place in it. */
export function WhereStep({ told, own, others, onSet }: StepProps & Places) {
  const { t } = useTranslation('crisis')
  const places = own && !others.some((one) => one.id === own.id) ? [own, ...others] : others
  return (
    <>
      {places.length > 1 ? (
        <SelectField
          label={t('declare.unit')}
          options={places.map((place) => ({ value: place.id, label: place.name }))}
          value={told.unitId}
          onPick={(unitId) => onSet({ unitId })}
        />
      ) : (
        <p>
          <span className="v-meta">{t('declare.unit')}</span>
          <br />
          <b data-data>{places[0]?.name}</b>
        </p>
      )}
      <Textfield
        maxLength={200}
        label={t('declare.place')}
        description={t('declare.place.help')}
        value={told.place}
        onChange={(event) => onSet({ place: event.target.value })}
      />
    </>
  )
}

type HowProps = StepProps & { isExercise: boolean; onExercise: (is: boolean) => void }

/** How serious, and whether it is real. */
export function HowStep({ told, isExercise, onSet, onExercise }: HowProps) {
  const { t } = useTranslation('crisis')
  return (
    <>
      <Pick<Level>
        legend={t('declare.level')}
        options={LEVELS.map((value) => ({ value, label: t(`level.${value}`), about: t(`level.${value}.about`) }))}
        value={told.level}
        onPick={(level) => onSet({ level })}
      />
      {told.level === 'agency' && (
        <Checkbox
          label={t('declare.security')}
          description={t('declare.security.help')}
          checked={told.securityCrisis ?? false}
          onChange={(event) => onSet({ securityCrisis: event.target.checked })}
        />
      )}
      <Pick
        legend={t('declare.real')}
        options={[
          { value: 'real', label: t('declare.real.yes') },
          { value: 'exercise', label: t('declare.real.no') },
        ]}
        value={isExercise ? 'exercise' : 'real'}
        onPick={(value) => onExercise(value === 'exercise')}
      />
      <LevelField
        isNew
        isCrisis
        value={told.confidentiality ?? DEFAULT_LEVEL}
        onPick={(confidentiality) => onSet({ confidentiality })}
      />
    </>
  )
}

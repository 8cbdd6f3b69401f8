import { useTranslation } from 'react-i18next'
import { CONFIDENTIALITY_LEVELS, type ConfidentialityLevel } from '../../../kit/kernel/confidentiality.ts'
import { SelectField } from '../../../kit/ui/select-field.tsx'

type Props = {
  value: ConfidentialityLevel
  onPick: (level: ConfidentialityLevel) => void
  /** Of a crisis all staff see that it is, and no more. */
  isCrisis?: boolean
  /** It is not made yet: persons are chosen afterwards. */
  isNew?: boolean
}

/** «Hvem kan se dette» in a form, with what the choice means and what never belongs here. */
export function LevelField({ value, onPick, isCrisis, isNew }: Props) {
  const { t } = useTranslation('confidentiality')
  return (
    <div className="v-stack">
      <SelectField
        label={t('title')}
        options={CONFIDENTIALITY_LEVELS.map((level) => ({ value: level, label: t(`level.${level}`) }))}
        value={value}
        onPick={onPick}
      />
      <p className="v-meta">
        {t(isCrisis && value === 'agency' ? 'hint.crisis-agency' : `hint.${value}`)}{' '}
        {isNew && value === 'named' && t('later')}
      </p>
      <p className="v-meta">{t('classified')}</p>
    </div>
  )
}

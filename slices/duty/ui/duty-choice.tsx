import { useTranslation } from 'react-i18next'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import type { RotaDuty } from './duty-data.ts'
import { useDutyWords } from './use-duty-words.ts'

/** Which of the duties with a rota is shown. */
export function DutyChoice({
  duties,
  value,
  onPick,
}: {
  duties: readonly RotaDuty[]
  value: RotaDuty
  onPick: (duty: RotaDuty) => void
}) {
  const { t } = useTranslation('duty')
  const { dutyName } = useDutyWords()
  if (duties.length < 2) return null
  return (
    <SelectField
      label={t('choice')}
      options={duties.map((one) => ({ value: one, label: dutyName(one) }))}
      value={value}
      onPick={(picked) => onPick(picked as RotaDuty)}
    />
  )
}

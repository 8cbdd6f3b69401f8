import { useTranslation } from 'react-i18next'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { usePlanOptions } from '../../plan/ui/index.ts'

type Props = { value: string; error?: string | undefined; onPick: (unitId: string) => void }

/** The unit that answers for the indicator: one that the person writes for. */
export function UnitField({ value, error, onPick }: Props) {
  const { t } = useTranslation('measure')
  const units = usePlanOptions().data?.units ?? []
  const options = [
    { value: '', label: t('field.unit.choose') },
    ...units.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return <SelectField label={t('how.unit')} options={options} value={value} error={error} onPick={onPick} />
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { PersonPicker } from '../../organisation/ui/index.ts'

type Props = {
  people: { id: string; name: string }[]
  value: string
  error?: string | undefined
  onPick: (id: string) => void
}

/** Who has the shift: first those who are set in the unit already, then anyone by name. */
export function PersonChoice({ people, value, error, onPick }: Props) {
  const { t } = useTranslation('duty')
  const [isOther, setOther] = useState(people.length === 0)
  return (
    <>
      {people.length > 0 && (
        <SelectField
          label={t('person')}
          options={[
            ...people.map((one) => ({ value: one.id, label: one.name })),
            { value: 'other', label: t('person.other') },
          ]}
          value={isOther ? 'other' : value}
          onPick={(picked) => {
            setOther(picked === 'other')
            onPick(picked === 'other' ? '' : picked)
          }}
        />
      )}
      {isOther && <PersonPicker label={t('person.find')} value={value} onPick={onPick} {...(error ? { error } : {})} />}
    </>
  )
}

import { Field, Label, Select } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { useColleagues } from './organisation-data.ts'

type Props = {
  label: string
  about?: string
  error?: string
  value: string
  onPick: (id: string, name?: string) => void
}

/** Finds a colleague by name and lets one be chosen. Two native fields: works with every keyboard and screen reader. */
export function PersonPicker({ label, about, error, value, onPick }: Props) {
  const { t } = useTranslation('organisation')
  const [search, setSearch] = useState('')
  const query = useColleagues(search)
  const people = query.data?.people ?? []
  const isSearching = search.trim().length >= 2
  return (
    <div className="v-org-picker">
      <TextField
        type="search"
        label={label}
        about={about ?? t('picker.about')}
        fault={error}
        value={search}
        onWrite={(text) => {
          setSearch(text)
          onPick('')
        }}
      />
      {isSearching && query.data && (
        <Field data-size="sm">
          <Label>{t('picker.found', { count: people.length })}</Label>
          <Select
            value={value}
            onChange={(event) =>
              onPick(event.target.value, people.find((one) => one.id === event.target.value)?.displayName)
            }
          >
            <Select.Option value="">{t(people.length > 0 ? 'picker.choose' : 'picker.none')}</Select.Option>
            {people.map((person) => (
              <Select.Option key={person.id} value={person.id}>
                {`${person.displayName} – ${person.unitName}`}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  )
}

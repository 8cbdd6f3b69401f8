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
/** `note`: what else is said of somebody beside the name. */
type Found = { id: string; displayName: string; unitName: string; note?: string | undefined }

/** Finds a colleague by name and lets one be chosen. */
export function PersonPicker(props: Props) {
  const [search, setSearch] = useState('')
  const query = useColleagues(search)
  return <PersonSearch {...props} search={search} onSearch={setSearch} people={query.data?.people} />
}

type SearchProps = Props & { search: string; onSearch: (text: string) => void; people: readonly Found[] | undefined }

/** The same among people who are found elsewhere. Two native fields: works with every keyboard and screen reader. */
export function PersonSearch({ label, about, error, value, onPick, search, onSearch, people }: SearchProps) {
  const { t } = useTranslation('organisation')
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
          onSearch(text)
          onPick('')
        }}
      />
      {isSearching && people && (
        <Field data-size="sm">
          <Label>{t('picker.found', { count: people.length })}</Label>
          <Select
            value={value}
            onChange={(event) =>
              onPick(event.target.value, people.find((one) => one.id === event.target.value)?.displayName)
            }
          >
            <Select.Option value="">{t(people.length > 0 ? 'picker.choose' : 'picker.none')}</Select.Option>
            {people.map(({ id, displayName, unitName, note }) => (
              <Select.Option key={id} value={id}>
                {`${displayName} – ${unitName}${note ? ` (${note})` : ''}`}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  )
}

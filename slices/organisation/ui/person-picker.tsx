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
/** `note`: what must be known of somebody before they are chosen. */
type Found = { id: string; displayName: string; unitName: string; note?: string | undefined }

/** Finds a colleague by name or unit and lets one be chosen. */
export function PersonPicker(props: Props) {
  const [search, setSearch] = useState('')
  const query = useColleagues(search)
  return <PersonSearch {...props} search={search} onSearch={setSearch} found={query.data} />
}

type SearchProps = Props & {
  search: string
  onSearch: (text: string) => void
  found: { people: readonly Found[]; total: number } | undefined
}

/** The same among people who are found elsewhere. Two native fields: works with every keyboard and screen reader. */
export function PersonSearch({ label, about, error, value, onPick, search, onSearch, found }: SearchProps) {
  const { t } = useTranslation('organisation')
  const isSearching = search.trim().length >= 2
  const { people, total } = found ?? { people: [], total: 0 }
  const chosen = people.find((one) => one.id === value)
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
      {isSearching && found && (
        <Field data-size="sm">
          <Label>
            {total > people.length
              ? t('picker.more', { shown: people.length, count: total })
              : t('picker.found', { count: total })}
          </Label>
          <Select
            value={value}
            onChange={(event) =>
              onPick(event.target.value, people.find((one) => one.id === event.target.value)?.displayName)
            }
          >
            <Select.Option value="">{t(people.length > 0 ? 'picker.choose' : 'picker.none')}</Select.Option>
            {people.map(({ id, displayName, unitName, note }) => (
              <Select.Option key={id} value={id}>
                {`${displayName}${note ? ` (${note})` : ''} – ${unitName}`}
              </Select.Option>
            ))}
          </Select>
          {/* A narrow field cuts off what is chosen. */}
          {chosen?.note && (
            <Field.Description>
              <b>{`${chosen.displayName}: ${chosen.note}`}</b>
            </Field.Description>
          )}
        </Field>
      )}
    </div>
  )
}

import { Checkbox, Search } from '@digdir/designsystemet-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'

type Person = { id: string; name: string }
type Props = {
  label: string
  about?: string
  people: readonly Person[]
  value: readonly string[]
  onChange: (ids: string[]) => void
}

const SHOWN = 8

/** Several people, found by name. Those who are chosen stay on top. */
export function PeopleField({ label, about, people, value, onChange }: Props) {
  const { t } = useTranslation('meetings')
  const id = useId()
  const [wanted, setWanted] = useState('')
  const chosen = people.filter((one) => value.includes(one.id))
  const found = people
    .filter((one) => !value.includes(one.id) && one.name.toLowerCase().includes(wanted.trim().toLowerCase()))
    .slice(0, SHOWN)
  const toggle = (one: Person) =>
    onChange(value.includes(one.id) ? value.filter((other) => other !== one.id) : [...value, one.id])
  return (
    <fieldset className="v-choice" aria-describedby={about ? id : undefined}>
      <legend>{label}</legend>
      {about && (
        <p className="v-meta" id={id}>
          {about}
        </p>
      )}
      <Search data-size="sm" className="v-find">
        <Search.Input
          aria-label={t('people.find')}
          placeholder={t('people.find')}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
        <Search.Clear aria-label={t('people.find.clear')} />
      </Search>
      <div className="v-meet-people">
        {[...chosen, ...found].map((one) => (
          <Checkbox
            key={one.id}
            data-size="sm"
            label={<span data-data>{one.name}</span>}
            checked={value.includes(one.id)}
            onChange={() => toggle(one)}
          />
        ))}
      </div>
      <p className="v-meta" role="status">
        {t('people.chosen', { count: chosen.length })}
      </p>
    </fieldset>
  )
}

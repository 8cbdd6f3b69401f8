import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PersonPicker } from '../../organisation/ui/index.ts'

export type Participant = { id: string; name: string }

/** Names those who take part in an exercise or watch it, one by one. */
export function Participants({
  people,
  onChange,
  label,
  about,
}: {
  people: Participant[]
  onChange: (people: Participant[]) => void
  /** Absent: who takes part. */
  label?: string
  about?: string
}) {
  const { t } = useTranslation('crisis')
  const [round, setRound] = useState(0)
  const add = (id: string, name: string) => {
    if (id === '' || people.some((one) => one.id === id)) return
    onChange([...people, { id, name }])
    setRound(round + 1)
  }
  return (
    <section className="v-stack">
      <PersonPicker
        key={round}
        label={label ?? t('declare.people')}
        about={about ?? t('declare.people.help')}
        value=""
        onPick={(id, name) => add(id, name ?? '')}
      />
      {people.length > 0 && (
        <ul className="v-declare__people">
          {people.map((one) => (
            <li key={one.id}>
              <span data-data>{one.name}</span>
              <button
                type="button"
                className="v-link"
                onClick={() => onChange(people.filter((other) => other.id !== one.id))}
              >
                {t('declare.people.remove')}
                <span className="ds-sr-only"> {one.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { type NamedPerson, usePeopleToName } from './confidentiality-data.ts'

type Props = {
  id: string
  /** Those who are always among the named. */
  fixed: readonly NamedPerson[]
  picked: readonly NamedPerson[]
  onChange: (picked: NamedPerson[]) => void
}

/** The persons that something is shown to: found by name, shown with title and unit, each with a way out. */
export function PeopleToName({ id, fixed, picked, onChange }: Props) {
  const { t } = useTranslation('confidentiality')
  const [text, setText] = useState('')
  const { data } = usePeopleToName(id, text)
  const isAsked = text.trim().length >= 2
  const taken = new Set([...fixed, ...picked].map((one) => one.id))
  const found = isAsked ? (data?.people ?? []).filter((one) => !taken.has(one.id)) : []
  return (
    <>
      <p className="v-strong" id={`named-${id}`}>
        {t('people')}
      </p>
      <ul className="v-rows" aria-labelledby={`named-${id}`}>
        {fixed.map((one) => (
          <li key={one.id}>
            <About person={one} />
          </li>
        ))}
        {picked.map((one) => (
          <li key={one.id}>
            <About person={one} />
            <button
              type="button"
              className="v-link"
              onClick={() => onChange(picked.filter((other) => other.id !== one.id))}
            >
              {t('remove', { name: one.name })}
            </button>
          </li>
        ))}
      </ul>
      <TextField type="search" label={t('search')} about={t('search.hint')} value={text} onWrite={setText} />
      <p className="ds-sr-only" role="status">
        {isAsked && data ? t('found', { count: found.length }) : ''}
      </p>
      {isAsked && data && found.length === 0 && <p className="v-meta">{t('none')}</p>}
      {found.length > 0 && (
        <ul className="v-rows">
          {found.map((one) => (
            <li key={one.id}>
              <About person={one} />
              <button type="button" className="v-link" onClick={() => onChange([...picked, one])}>
                {t('add', { name: one.name })}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function About({ person }: { person: NamedPerson }) {
  return (
    <p data-data>
      {person.name} <span className="v-meta">{[person.title, person.unitName].filter(Boolean).join(', ')}</span>
    </p>
  )
}

import { Textfield } from '@digdir/designsystemet-react'
import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type KnownAsker, useKnownAskers } from './new-data.ts'

type Props = {
  value: string
  known: KnownAsker | null
  onWrite: (value: string) => void
  onPick: (one: KnownAsker) => void
}

/** Who asks: recognised while it is written, chosen with the arrows and Enter, or created in passing by going on. */
export function AskerField({ value, known, onWrite, onPick }: Props) {
  const { t } = useTranslation('press-desk')
  const id = useId()
  const [at, setAt] = useState(-1)
  const [isOpen, setOpen] = useState(false)
  const found = useKnownAskers(value).data ?? []
  const shown = isOpen && known === null && value.trim().length >= 2 ? found : []
  const pick = (one: KnownAsker | undefined) => {
    if (!one) return
    onPick(one)
    setOpen(false)
    setAt(-1)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && shown.length > 0) {
      event.preventDefault()
      setOpen(false)
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (shown.length === 0) return
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setAt((at + step + shown.length) % shown.length)
    } else if (event.key === 'Enter' && !event.ctrlKey && shown[at]) {
      event.preventDefault()
      pick(shown[at])
    }
  }
  return (
    <div className="v-asker">
      <Textfield
        data-size="sm"
        label={t('new.who')}
        description={t('new.who.help')}
        autoComplete="off"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={shown.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={shown[at] ? `${id}-${shown[at].id}` : undefined}
        value={value}
        onChange={(event) => {
          onWrite(event.target.value)
          setOpen(true)
          setAt(-1)
        }}
        onKeyDown={press}
        onBlur={() => setOpen(false)}
      />
      <div id={`${id}-list`} role="listbox" aria-label={t('new.who.known')} className="v-asker__list">
        {shown.map((one, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
          <div
            key={one.id}
            id={`${id}-${one.id}`}
            role="option"
            aria-selected={place === at}
            tabIndex={-1}
            data-data
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(one)}
          >
            {[one.journalist, one.outlet].filter(Boolean).join(', ')}
          </div>
        ))}
      </div>
      <p className="v-meta" role="status">
        {known ? t('new.who.recognised') : value.trim() ? t('new.who.created') : ''}
      </p>
    </div>
  )
}

import { Dropdown } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Me } from '../../../kit/ui/use-me.ts'
import { MenuLinks, WhoIs } from './menu-links.tsx'
import { PlaceLink } from './place-link.tsx'
import { PLACES } from './places.ts'

/** The unit to the right in the masthead: who is signed in, settings, language, sign out. */
export function PersonMenu({ me }: { me: Me }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const shown = me.person.unit?.shortName || me.person.unit?.name || t('menu.none')
  return (
    <Dropdown.TriggerContext>
      <Dropdown.Trigger
        className="v-me"
        variant="tertiary"
        data-color="neutral"
        aria-label={t('menu.of', { unit: shown, name: me.person.name })}
        onClick={() => setOpen(!isOpen)}
      >
        {shown}
      </Dropdown.Trigger>
      <Dropdown open={isOpen} onClose={() => setOpen(false)} placement="bottom-end" className="v-menu">
        <WhoIs me={me} />
        {PLACES.filter((place) => place.isAside).map((place) => (
          <PlaceLink key={place.name} place={place} onClick={() => setOpen(false)}>
            {t(place.name)}
          </PlaceLink>
        ))}
        <MenuLinks me={me} onGo={() => setOpen(false)} />
      </Dropdown>
    </Dropdown.TriggerContext>
  )
}

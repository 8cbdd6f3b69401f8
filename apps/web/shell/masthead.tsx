import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Mark } from '../../../kit/ui/stones.tsx'
import type { Me } from '../../../kit/ui/use-me.ts'
import { PersonMenu } from './person-menu.tsx'
import { PlaceLink } from './place-link.tsx'
import { PLACES } from './places.ts'
import type { OpenCrises } from './use-open-crises.ts'

type Props = { me: Me; open: OpenCrises; onCommand: () => void }

export function Masthead({ me, open, onCommand }: Props) {
  const { t } = useTranslation()
  return (
    <div className="v-mast">
      <div className="v-grid">
        <Link to="/" className="v-brand" aria-label={t('home')}>
          <Mark />
          Varde
        </Link>
        <nav className="v-nav" aria-label={t('nav.main')}>
          {PLACES.filter((place) => !place.isAside).map((place) => (
            <PlaceLink key={place.name} place={place}>
              {t(place.name)}
            </PlaceLink>
          ))}
        </nav>
        <div className="v-tools">
          <button className="v-cmd" type="button" onClick={onCommand} aria-keyshortcuts="Control+K">
            <span>{t('command')}</span>
            <kbd>{t('command.keys')}</kbd>
          </button>
          <CrisisLink open={open} />
          <PersonMenu me={me} />
        </div>
      </div>
    </div>
  )
}

/** While a crisis goes on its room is one press away; another incident is reported from the page of all of them. */
function CrisisLink({ open: { crises, isOn } }: { open: OpenCrises }) {
  const { t } = useTranslation()
  const [only, ...more] = crises ?? []
  if (!isOn)
    return (
      <Link to="/krise/meld" className="v-crisisbtn">
        {t('nav.declare')}
      </Link>
    )
  if (only && more.length === 0)
    return (
      <Link to="/krise/$id" params={{ id: only.id }} className="v-crisisbtn">
        {t('nav.room')}
      </Link>
    )
  return (
    <Link to="/krise" className="v-crisisbtn">
      {t('nav.room')}
    </Link>
  )
}

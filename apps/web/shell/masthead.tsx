import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Mark } from '../../../kit/ui/stones.tsx'
import type { Me } from '../../../kit/ui/use-me.ts'
import { PersonMenu } from './person-menu.tsx'
import { PlaceLink } from './place-link.tsx'
import { PLACES } from './places.ts'

export function Masthead({ me, onCommand }: { me: Me; onCommand: () => void }) {
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
          <Link to="/krise/meld" className="v-crisisbtn">
            {t('nav.declare')}
          </Link>
          <PersonMenu me={me} />
        </div>
      </div>
    </div>
  )
}

import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../../kit/ui/dialog.tsx'
import { hasRight, type Me } from '../../../kit/ui/use-me.ts'
import { MenuLinks, WhoIs } from './menu-links.tsx'
import { PlaceLink } from './place-link.tsx'
import { PLACES } from './places.ts'
import { fourthPlace } from './tab-places.ts'
import type { Waiting } from './waiting.ts'

/** The bar at the thumb on a phone: words, with counts of what waits. Everything else is under Meny. */
export function TabBar({ me, waiting: known }: { me: Me; waiting: Waiting | null }) {
  const { t } = useTranslation()
  const waiting = known ?? { approvals: 0, tasks: 0 }
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  const fourth = fourthPlace(hasRight(me, 'press.handle'), waiting.tasks)
  return (
    <>
      <nav className="v-tabbar" aria-label={t('nav.short')}>
        <Link to="/" activeOptions={{ exact: true }}>
          {t('nav.today')}
        </Link>
        <Link
          to="/budskap"
          search={waiting.approvals > 0 ? { vis: 'venter' } : {}}
          activeOptions={{ includeSearch: false }}
        >
          {waiting.approvals > 0 ? t('nav.approve') : t('nav.messages')}{' '}
          {waiting.approvals > 0 && <b>{waiting.approvals}</b>}
        </Link>
        <Link to="/krise">{t('nav.crisis')}</Link>
        <Link to={fourth.to} activeOptions={{ includeSearch: false }}>
          {t(fourth.name)} {waiting.tasks > 0 && <b>{waiting.tasks}</b>}
        </Link>
        <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {t('nav.menu')}
        </button>
      </nav>
      <Dialog
        open={isOpen}
        onClose={close}
        asks={false}
        placement="bottom"
        closeButton={t('dialog.close')}
        aria-label={t('nav.menu')}
      >
        <div className="v-menu">
          <WhoIs me={me} />
          {PLACES.map((place) => (
            <PlaceLink key={place.name} place={place} onClick={close}>
              {t(place.name)}
            </PlaceLink>
          ))}
          <MenuLinks me={me} onGo={close} />
        </div>
      </Dialog>
    </>
  )
}

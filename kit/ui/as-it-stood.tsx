import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { hasRight, useMe } from './use-me.ts'

/** The way from something that is or was public to how it stood. `place`: as trace names it, `release:msg_…` or `facts`. Nothing for whoever may not see it. */
export function AsItStood({ place, isButton }: { place: string; isButton?: boolean }) {
  const { t } = useTranslation('kit')
  const { data: me } = useMe()
  if (!hasRight(me, 'trace.see-shown')) return null
  const look = isButton
    ? { className: 'ds-button', 'data-size': 'sm', 'data-variant': 'secondary' }
    : { className: 'v-link' }
  return (
    <Link to="/logg/slik-det-sto" search={{ hva: place }} {...look}>
      {t('as-it-stood')}
    </Link>
  )
}

import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** The other pages of a room. */
const PLACES = [
  ['status', '/krise/$id/status'],
  ['incoming', '/krise/$id/innkommende'],
  ['situation', '/krise/$id/situasjon'],
  ['after', '/krise/$id/etter'],
] as const

export function RoomPlaces({ id }: { id: string }) {
  const { t } = useTranslation('crisis')
  return PLACES.map(([key, to]) => (
    <Link key={key} to={to} params={{ id }} className="ds-button v-alarm__ghost" data-variant="secondary">
      {t(`place.${key}`)}
    </Link>
  ))
}

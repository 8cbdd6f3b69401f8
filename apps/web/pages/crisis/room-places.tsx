import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** The other pages of a room. */
const PLACES = [
  ['status', '/krise/$id/status'],
  ['incoming', '/krise/$id/innkommende'],
  ['situation', '/krise/$id/situasjon'],
  ['after', '/krise/$id/etter'],
] as const

type Props = { id: string; abilities: readonly string[] }

/** The way to the other pages of a room. */
export function RoomPlaces({ id, abilities }: Props) {
  const { t } = useTranslation('crisis')
  const practice = [[abilities.includes('direct') ? 'practice' : 'watch', '/krise/$id/ovelse']] as const
  return [...(abilities.includes('observe') ? practice : []), ...PLACES].map(([key, to]) => (
    <Link key={key} to={to} params={{ id }} className="v-places__to">
      {t(`place.${key}`)}
    </Link>
  ))
}

import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** The other pages of a room. */
const PLACES = [
  ['status', '/krise/$id/status'],
  ['incoming', '/krise/$id/innkommende'],
  ['situation', '/krise/$id/situasjon'],
  ['after', '/krise/$id/etter'],
] as const

const AS_BUTTON = { className: 'ds-button v-alarm__ghost', 'data-variant': 'secondary' }
const AS_LINE = { className: 'v-places__to' }

type Props = { id: string; abilities: readonly string[]; isList?: boolean }

/** The way to the other pages of a room: buttons in its head, or lines of a list. */
export function RoomPlaces({ id, abilities, isList }: Props) {
  const { t } = useTranslation('crisis')
  const practice = [[abilities.includes('direct') ? 'practice' : 'watch', '/krise/$id/ovelse']] as const
  return [...(abilities.includes('observe') ? practice : []), ...PLACES].map(([key, to]) => (
    <Link key={key} to={to} params={{ id }} {...(isList ? AS_LINE : AS_BUTTON)}>
      {t(`place.${key}`)}
    </Link>
  ))
}

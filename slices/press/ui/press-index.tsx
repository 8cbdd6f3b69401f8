import { useTranslation } from 'react-i18next'
import { type IndexGroup, LocalIndex } from '../../../kit/ui/local-index.tsx'
import { type InquiryViewName, useInquiries } from './press-data.ts'
import { REGISTER_PLACES, type RegisterPlace } from './register-places.ts'
import { ROOM_PLACES, type RoomPlace } from './room-places.ts'

/** The views of the list by their word in the address, in the order of the index. */
export const DESK_VIEWS = [
  ['apne', 'open'],
  ['mine', 'mine'],
  ['ufordelt', 'new'],
  ['besvart', 'answered-today'],
  ['alle', 'all'],
] as const satisfies readonly (readonly [string, InquiryViewName])[]

export type PressPlace = InquiryViewName | RegisterPlace | RoomPlace | 'lines' | null

/** The places of the section: the views of the list with their counts, and the rest of the press desk. */
export function PressIndex({ current }: { current: PressPlace }) {
  const { t } = useTranslation('press-desk')
  const counts = useInquiries({ view: 'open' }).data?.counts
  const views = DESK_VIEWS.map(([word, view]) => ({
    name: t(`view.${view}`),
    ...(counts ? { count: counts[view] } : {}),
    isCurrent: current === view,
    link: { to: '/presse' as const, search: view === 'open' ? {} : { vis: word }, activeOptions: { exact: true } },
  }))
  const places: IndexGroup['links'] = [
    {
      name: t('index.lines'),
      isCurrent: current === 'lines',
      link: { to: '/presse/linjer', activeOptions: { exact: true, includeSearch: false } },
    },
    ...REGISTER_PLACES.map(({ place, to }) => ({
      name: t(`press-index:place.${place}`),
      isCurrent: current === place,
      link: { to, activeOptions: { exact: true, includeSearch: false } },
    })),
    { name: t('index.cases'), link: { to: '/saker' } },
  ]
  const room: IndexGroup['links'] = [
    ...ROOM_PLACES.map(({ place, to }) => ({
      name: t(`press-index:place.${place}`),
      isCurrent: current === place,
      link: { to, activeOptions: { exact: true, includeSearch: false } },
    })),
    { name: t('index.room'), href: '/presserom' },
  ]
  return (
    <LocalIndex
      label={t('index')}
      groups={[
        { title: t('index.inquiries'), links: views },
        { title: t('index.press'), links: places },
        { title: t('press-index:room'), links: room },
      ]}
    />
  )
}

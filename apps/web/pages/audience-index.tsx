import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { LocalIndex } from '../../../kit/ui/local-index.tsx'
import { hasRight, useMe } from '../../../kit/ui/use-me.ts'
import { type Group, inTree, isNear, rootOf, useGroupName, useReview } from '../../../slices/audience/ui/index.ts'

/** Where on the page of the audience one is, as it stands in the address. */
export type Place = {
  vis?: 'kontakter' | 'utvalg' | 'antall' | 'liste' | 'gjennomgang'
  gruppe?: string
  import?: string
}

/** The places of the page, and the groups: those of the first row, and those near the one that is open. */
export function AudienceIndex(props: { groups: Group[]; place: Place; seesContacts: boolean }) {
  const { groups, place, seesContacts } = props
  const { t } = useTranslation('audience')
  const { count } = useFormats()
  const nameOf = useGroupName()
  const { data: me } = useMe()
  const isTender = hasRight(me, 'audience.tend')
  const review = useReview(1, isTender)
  const link = (search: Place) => ({
    to: '/mottakere' as const,
    search,
    activeOptions: { exact: true, includeSearch: true },
  })
  const isOpen = (group: Group) =>
    group.parentId === null || groups.some((one) => one.key === place.gruppe && isNear(one, group, groups))
  const circle = (which: 'inner' | 'outer') => ({
    title: t(`circle.${which}`),
    links: inTree(groups)
      .filter((group) => rootOf(group, groups).circle === which && isOpen(group))
      .map((group) => ({
        name: `${group.parentId ? '– ' : ''}${nameOf(group)}`,
        count: count(group.reached),
        isCurrent: group.key === place.gruppe,
        link: link({ gruppe: group.key }),
      })),
  })
  const at = (vis: Place['vis']) => place.vis === vis && !place.gruppe
  return (
    <LocalIndex
      label={t('title')}
      groups={[
        {
          title: t('title'),
          links: [
            { name: t('place.map'), isCurrent: at(undefined), link: link({}) },
            ...(seesContacts
              ? [{ name: t('contacts'), isCurrent: at('kontakter'), link: link({ vis: 'kontakter' }) }]
              : []),
            { name: t('segments'), isCurrent: at('utvalg'), link: link({ vis: 'utvalg' }) },
            { name: t('place.heads'), isCurrent: at('antall'), link: link({ vis: 'antall' }) },
            ...(isTender
              ? [
                  { name: t('place.import'), isCurrent: at('liste'), link: link({ vis: 'liste' }) },
                  {
                    name: t('place.review'),
                    count: review.data && count(review.data.total),
                    isCurrent: at('gjennomgang'),
                    link: link({ vis: 'gjennomgang' }),
                  },
                ]
              : []),
          ],
        },
        circle('inner'),
        circle('outer'),
      ]}
    />
  )
}

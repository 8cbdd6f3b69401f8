import type { LinkProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type IndexGroup, LocalIndex } from '../../../kit/ui/local-index.tsx'

/** The places of the plan, in the order of the work. */
const PLACES = [{ place: 'calendar', to: '/plan/kalender', group: 'work' }] as const satisfies {
  place: string
  to: LinkProps['to']
  group: 'work' | 'learn'
}[]
export type PlanPlace = (typeof PLACES)[number]['place']

/** The left column of the plan's pages. `more` are places within the page itself. */
export function PlanIndex({ place, more = [] }: { place?: PlanPlace; more?: IndexGroup[] }) {
  const { t } = useTranslation('plan')
  const group = (name: 'work' | 'learn'): IndexGroup => ({
    title: t(`index.${name}`),
    links: PLACES.filter((one) => one.group === name).map((one) => ({
      name: t(`place.${one.place}`),
      isCurrent: one.place === place,
      link: { to: one.to, activeOptions: { exact: true, includeSearch: false } },
    })),
  })
  return <LocalIndex label={t('index.label')} groups={[group('work'), ...more]} />
}

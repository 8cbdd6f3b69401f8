import type { LinkProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type IndexGroup, LocalIndex } from '../../../kit/ui/local-index.tsx'
import { deskOf } from '../rules/desk.ts'
import { useAmbassadors } from './ambassador/ambassador-data.ts'
import { useIdeas } from './idea/idea-data.ts'
import { useMeetings } from './meeting/meeting-data.ts'
import { useDesk, useInitiatives, useLessons } from './plan-data.ts'
import { todayInNorway } from './today-in-norway.ts'

/** The places of the plan, in the order of the work. `count` is a live number beside the name. */
const PLACES = [
  { place: 'initiatives', to: '/plan', group: 'work' },
  { place: 'calendar', to: '/plan/kalender', group: 'work' },
  { place: 'meetings', to: '/plan/moter', group: 'work' },
  { place: 'known', to: '/plan/kjent-strategi', group: 'work' },
  { place: 'ideas', to: '/plan/ideer', group: 'people' },
  { place: 'ambassadors', to: '/plan/ambassadorer', group: 'people' },
  { place: 'evaluation', to: '/plan/evaluering', group: 'learn' },
  { place: 'lessons', to: '/plan/laerdommer', group: 'learn' },
  { place: 'report', to: '/plan/ledelsesrapport', group: 'learn' },
] as const satisfies { place: string; to: LinkProps['to']; group: Group }[]
type Group = 'work' | 'people' | 'learn'
export type PlanPlace = (typeof PLACES)[number]['place']

/** The left column of the plan's pages. `more` are places within the page itself. */
export function PlanIndex({ place, more = [] }: { place?: PlanPlace; more?: IndexGroup[] }) {
  const { t } = useTranslation('plan')
  const counts = useCounts()
  const group = (name: Group): IndexGroup => ({
    title: t(`index.${name}`),
    links: PLACES.filter((one) => one.group === name).map((one) => ({
      name: t(`place.${one.place}`),
      ...(counts[one.place] ? { count: counts[one.place] } : {}),
      isCurrent: one.place === place,
      link: { to: one.to, activeOptions: { exact: true, includeSearch: false } },
    })),
  })
  return <LocalIndex label={t('index.label')} groups={[group('work'), group('people'), group('learn'), ...more]} />
}

function useCounts(): Record<PlanPlace, number | undefined> {
  const initiatives = useInitiatives().data
  const desk = useDesk().data
  const lessons = useLessons().data
  const meetings = useMeetings().data
  const ideas = useIdeas().data
  const ambassadors = useAmbassadors().data
  return {
    initiatives: initiatives?.items.length,
    calendar: undefined,
    known: undefined,
    ideas: ideas?.counts.waiting,
    ambassadors: ambassadors?.total,
    report: undefined,
    meetings: meetings?.items.filter(({ state }) => state === 'planned' || state === 'open').length,
    evaluation: desk && deskOf(desk.items, todayInNorway()).late.length,
    lessons: lessons?.items.length,
  }
}

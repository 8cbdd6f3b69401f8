import { useNavigate, useSearch } from '@tanstack/react-router'
import {
  CALENDAR_VIEWS,
  CalendarPart,
  type CalendarPlace,
  type CalendarViewName,
  PlanIndex,
} from '../../../../slices/plan/ui/index.ts'

type Search = {
  fra?: string
  vis?: string
  enhet?: string
  gruppe?: string
  kanal?: string
  tiltak?: string
  mine?: boolean | string
}

/** Plan → Kalender. Month, drawing and filters stand in the address, so that they can be shared. */
export function CalendarPage() {
  const search = useSearch({ strict: false }) as Search
  const navigate = useNavigate()
  const place = placeOf(search)
  return (
    <>
      <PlanIndex place="calendar" />
      <CalendarPart place={place} onGo={(next) => void navigate({ to: '/plan/kalender', search: searchOf(next) })} />
    </>
  )
}

const VIEW_WORDS: Record<CalendarViewName, string> = {
  month: 'maned',
  units: 'enheter',
  audiences: 'grupper',
  list: 'liste',
}

function placeOf(search: Search): CalendarPlace {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(search.fra ?? '')
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date())
  return {
    month: isDay ? search.fra! : today,
    shown: CALENDAR_VIEWS.find((view) => VIEW_WORDS[view] === search.vis) ?? 'month',
    filter: {
      unitId: search.enhet,
      audienceKey: search.gruppe,
      channelKey: search.kanal,
      initiativeId: search.tiltak,
      isMine: search.mine === true || search.mine === 'true' || undefined,
    },
  }
}

function searchOf({ month, shown, filter }: CalendarPlace): Record<string, string | boolean> {
  const search = {
    fra: month.slice(0, 10),
    vis: shown === 'month' ? undefined : VIEW_WORDS[shown],
    enhet: filter.unitId,
    gruppe: filter.audienceKey,
    kanal: filter.channelKey,
    tiltak: filter.initiativeId,
    mine: filter.isMine,
  }
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as Record<string, string>
}

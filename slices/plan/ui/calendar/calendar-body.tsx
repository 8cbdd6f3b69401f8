import { useNarrow } from '../../../../kit/ui/use-narrow.ts'
import type { CalendarView } from '../../rules/calendar/calendar-view.ts'
import { Agenda } from './agenda.tsx'
import type { CalendarViewName } from './calendar-bar.tsx'
import type { EntryHands } from './entry-chip.tsx'
import { MonthGrid } from './month-grid.tsx'
import { Timeline } from './timeline.tsx'

type Props = EntryHands & {
  view: CalendarView
  shown: CalendarViewName
  month: string
  today: string
  groupName: (key: string) => string
  onAdd: ((day: string) => void) | null
}

/** The picture that was chosen; on a narrow screen always the list. */
export function CalendarBody({ view, shown, month, today, groupName, onAdd, ...hands }: Props) {
  const isNarrow = useNarrow()
  if (shown === 'list' || isNarrow)
    return <Agenda view={view} onOpen={hands.onOpen} tooMuch={hands.tooMuch} groupName={groupName} today={today} />
  if (shown === 'month') return <MonthGrid view={view} month={month} today={today} onAdd={onAdd} {...hands} />
  const over = shown === 'units' ? 'unit' : 'audience'
  return <Timeline view={view} over={over} today={today} groupName={groupName} {...hands} />
}

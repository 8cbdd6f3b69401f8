import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { isWholeDay } from '../../../../kit/kernel/local-time.ts'
import type { CalendarEntry } from '../../rules/calendar/calendar-view.ts'
import type { MovedBy } from '../../rules/calendar/month.ts'
import { useWall } from './wall-formats.ts'

export type EntryHands = {
  onOpen: (entry: CalendarEntry) => void
  /** Asks to move the entry by whole days, or on the clock. */
  onMove: (entry: CalendarEntry, by: MovedBy) => void
  /** Ids that belong to a week that is too full. */
  tooMuch: ReadonlySet<string>
}
type Props = EntryHands & { entry: CalendarEntry; className?: string; style?: React.CSSProperties }

const DAYS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }
const HOURS: Record<string, number> = { ArrowUp: -60, ArrowDown: 60 }
/** Shift moves by a day or a week, Alt by an hour; null for all other keys. */
function movedBy({ key, shiftKey, altKey }: KeyboardEvent): MovedBy | null {
  if (shiftKey && !altKey && DAYS[key] !== undefined) return { days: DAYS[key] }
  return altKey && !shiftKey && HOURS[key] !== undefined ? { minutes: HOURS[key] } : null
}

const SHORTCUTS = 'Shift+ArrowLeft Shift+ArrowRight Shift+ArrowUp Shift+ArrowDown Alt+ArrowUp Alt+ArrowDown'

/** The entry that is being dragged; its id alone travels with the drag. */
export const DRAGGED = 'application/x-varde-entry'

/** One entry as a button: press to open, drag to move, Shift with an arrow to move by a day or a week, Alt by an hour. */
export function EntryChip({ entry, onOpen, onMove, tooMuch, className = '', style }: Props) {
  const { t } = useTranslation('plan')
  const { span, clock } = useWall()
  const onKeyDown = (event: KeyboardEvent) => {
    const by = movedBy(event)
    if (!by || !entry.mayChange || (by.minutes && isWholeDay(entry.starts))) return
    event.preventDefault()
    onMove(entry, by)
  }
  const isHot = tooMuch.has(entry.id)
  const spoken = [t(`calendar.kind.${entry.kind}`), span(entry), isHot && t('calendar.too-much.one')].filter(Boolean)
  return (
    <button
      type="button"
      className={`v-cal-chip ${entry.kind} ${className}`}
      style={style}
      data-entry={entry.id}
      draggable={entry.mayChange}
      aria-keyshortcuts={entry.mayChange ? SHORTCUTS : undefined}
      onClick={() => onOpen(entry)}
      onKeyDown={onKeyDown}
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAGGED, entry.id)
        event.dataTransfer.setData('text/plain', entry.title)
        event.dataTransfer.effectAllowed = 'move'
      }}
    >
      <span className="ds-sr-only">{`${spoken.join(', ')}: `}</span>
      {!isWholeDay(entry.starts) && <span aria-hidden="true">{clock(entry.starts)}</span>}
      <b data-data="">{entry.title}</b>
      {isHot && <i aria-hidden="true">!</i>}
    </button>
  )
}

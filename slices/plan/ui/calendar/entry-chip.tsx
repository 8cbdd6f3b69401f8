import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { isWholeDay } from '../../../../kit/kernel/local-time.ts'
import type { CalendarEntry } from '../../rules/calendar/calendar-view.ts'
import { useWall } from './wall-formats.ts'

export type EntryHands = {
  onOpen: (entry: CalendarEntry) => void
  /** Asks to move the entry by whole days. */
  onMove: (entry: CalendarEntry, days: number) => void
  /** Ids that belong to a week that is too full. */
  tooMuch: ReadonlySet<string>
}
type Props = EntryHands & { entry: CalendarEntry; className?: string; style?: React.CSSProperties }

const DAYS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** The entry that is being dragged; its id alone travels with the drag. */
export const DRAGGED = 'application/x-varde-entry'

/** One entry as a button: press to open, drag to move, Shift with an arrow to move by a day or a week. */
export function EntryChip({ entry, onOpen, onMove, tooMuch, className = '', style }: Props) {
  const { t } = useTranslation('plan')
  const { span, clock } = useWall()
  const onKeyDown = (event: KeyboardEvent) => {
    const days = DAYS[event.key]
    if (!event.shiftKey || days === undefined || !entry.mayChange) return
    event.preventDefault()
    onMove(entry, days)
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
      aria-keyshortcuts={entry.mayChange ? 'Shift+ArrowLeft Shift+ArrowRight Shift+ArrowUp Shift+ArrowDown' : undefined}
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

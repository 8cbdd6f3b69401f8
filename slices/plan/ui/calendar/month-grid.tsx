import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { daysBetween, weekdayOf } from '../../../../kit/kernel/local-time.ts'
import type { CalendarEntry, CalendarView } from '../../rules/calendar/calendar-view.ts'
import { weeksFrom } from '../../rules/calendar/month.ts'
import { DRAGGED, EntryChip, type EntryHands } from './entry-chip.tsx'
import { useWall } from './wall-formats.ts'

type Props = EntryHands & {
  view: CalendarView
  month: string
  today: string
  onAdd: ((day: string) => void) | null
}

/** The month as a table of weeks. A day takes what is dropped on it. */
export function MonthGrid({ view, month, today, onAdd, ...hands }: Props) {
  const { t } = useTranslation('plan')
  const { shortWeekday, month: monthName } = useWall()
  const weeks = weeksFrom(view.from, view.to)
  return (
    <table className="v-cal-month">
      <caption className="ds-sr-only">{monthName(month)}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="ds-sr-only">{t('calendar.week')}</span>
          </th>
          {weeks[0]!.days.map((day) => (
            <th key={day} scope="col">
              {shortWeekday(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ week, days }) => (
          <tr key={week}>
            <th scope="row">
              <span className="ds-sr-only">{t('calendar.week')} </span>
              {week}
            </th>
            {days.map((day) => (
              <Day
                key={day}
                day={day}
                isToday={day === today}
                isOutside={day.slice(0, 7) !== month.slice(0, 7)}
                view={view}
                onAdd={onAdd}
                {...hands}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type DayProps = EntryHands & {
  day: string
  view: CalendarView
  isToday: boolean
  isOutside: boolean
  onAdd: ((day: string) => void) | null
}

function Day({ day, view, isToday, isOutside, onAdd, ...hands }: DayProps) {
  const { t } = useTranslation('plan')
  const { weekday } = useWall()
  const [isOver, setOver] = useState(false)
  const holiday = view.holidays.find((one) => one.day === day)
  const own = view.entries.filter((entry) => touches(entry, day))
  const drop = (event: DragEvent) => {
    setOver(false)
    const entry = view.entries.find((one) => one.id === event.dataTransfer.getData(DRAGGED))
    if (!entry) return
    event.preventDefault()
    const days = daysBetween(entry.starts, day)
    if (days !== 0) hands.onMove(entry, { days })
  }
  const classes = [isToday && 'today', isOutside && 'outside', holiday && 'holiday', isOver && 'over']
  return (
    <td
      data-day={day}
      className={classes.filter(Boolean).join(' ') || undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className="v-cal-day">
        <time dateTime={day} aria-current={isToday ? 'date' : undefined}>
          {Number(day.slice(8))}
        </time>
        {holiday && <span>{t(`calendar.holiday.${holiday.name}`)}</span>}
        {onAdd && (
          <button
            type="button"
            aria-label={t('calendar.add.on', { day: weekday(day) })}
            className="v-cal-add"
            onClick={() => onAdd(day)}
          >
            +
          </button>
        )}
      </div>
      <ul>
        {own.map((entry) => (
          <li key={entry.id}>
            {isContinued(entry, day) ? <span className="v-cal-more" /> : <EntryChip entry={entry} {...hands} />}
          </li>
        ))}
      </ul>
    </td>
  )
}

/** What lasts for days has its name on the first and on each Monday; between them a band. */
const isContinued = (entry: CalendarEntry, day: string) => entry.starts.slice(0, 10) !== day && weekdayOf(day) !== 1

const touches = (entry: CalendarEntry, day: string) =>
  entry.starts.slice(0, 10) <= day && entry.ends.slice(0, 10) >= day

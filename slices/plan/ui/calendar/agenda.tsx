import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isWholeDay } from '../../../../kit/kernel/local-time.ts'
import { Empty } from '../../../../kit/ui/empty.tsx'
import type { CalendarEntry, CalendarView } from '../../rules/calendar/calendar-view.ts'
import { daysFrom } from '../../rules/calendar/month.ts'
import { useWall } from './wall-formats.ts'

type Props = {
  view: CalendarView
  onOpen: (entry: CalendarEntry) => void
  tooMuch: ReadonlySet<string>
  groupName: (key: string) => string
  today: string
}

/** The same as a list, day by day: what the phone and the printer get, and whoever reads by ear. */
export function Agenda({ view, onOpen, tooMuch, groupName, today }: Props) {
  const { t } = useTranslation('plan')
  const { weekday } = useWall()
  const days = daysFrom(view.from, view.to)
    .map((day) => ({
      day,
      holiday: view.holidays.find((one) => one.day === day),
      // What lasts for days stands on its first day, or on the first that is shown.
      entries: view.entries.filter(({ starts }) => {
        const first = starts.slice(0, 10)
        return first === day || (first < view.from && day === view.from)
      }),
    }))
    .filter(({ holiday, entries }) => holiday || entries.length > 0)
  const [isAll, setAll] = useState(false)
  const past = days.filter(({ day }) => day < today)
  const isCut = !isAll && past.length > 0 && past.length < days.length
  if (days.length === 0) return <Empty title={t('calendar.none')} text={t('calendar.none.about')} />
  return (
    <>
      {isCut && (
        <button type="button" className="v-link" onClick={() => setAll(true)}>
          {t('calendar.show-past')}
        </button>
      )}
      <ol className="v-cal-agenda">
        {(isCut ? days.slice(past.length) : days).map(({ day, holiday, entries }) => (
          <li key={day}>
            <h3>
              <time dateTime={day}>{weekday(day)}</time>
              {holiday && <span> {t(`calendar.holiday.${holiday.name}`)}</span>}
            </h3>
            <ul>
              {entries.map((entry) => (
                <Line
                  key={entry.id}
                  entry={entry}
                  unit={view.units[entry.unitId] ?? ''}
                  groups={entry.audienceKeys.map(groupName).join(', ')}
                  isHot={tooMuch.has(entry.id)}
                  onOpen={onOpen}
                />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </>
  )
}

type LineProps = {
  entry: CalendarEntry
  unit: string
  groups: string
  isHot: boolean
  onOpen: (entry: CalendarEntry) => void
}

function Line({ entry, unit, groups, isHot, onOpen }: LineProps) {
  const { t } = useTranslation('plan')
  const { clock, span } = useWall()
  const isLong = entry.starts.slice(0, 10) !== entry.ends.slice(0, 10)
  return (
    <li>
      <span className="tn">{isWholeDay(entry.starts) ? t('calendar.all-day') : clock(entry.starts)}</span>
      <div>
        <button type="button" className="v-link" data-data="" onClick={() => onOpen(entry)}>
          {entry.title}
        </button>
        <p className="v-meta">
          {t(`calendar.kind.${entry.kind}`)} · <span data-data="">{unit}</span>
          {groups && (
            <>
              {' '}
              → <span data-data="">{groups}</span>
            </>
          )}
          {isLong && ` · ${span(entry)}`}
          {isHot && <b className="v-signal"> · {t('calendar.too-much.one')}</b>}
        </p>
      </div>
    </li>
  )
}

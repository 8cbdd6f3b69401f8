import { type DragEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { daysBetween, shiftDays } from '../../../../kit/kernel/local-time.ts'
import type { CalendarEntry, CalendarView, Period } from '../../rules/calendar/calendar-view.ts'
import { lanes, weeksFrom } from '../../rules/calendar/month.ts'
import { DRAGGED, EntryChip, type EntryHands } from './entry-chip.tsx'
import { useWall } from './wall-formats.ts'

export type Over = 'unit' | 'audience'
type Props = EntryHands & { view: CalendarView; over: Over; today: string; groupName: (key: string) => string }

/** Rows of units or audiences along the days. Initiatives lie as bands under what happens. */
export function Timeline({ view, over, today, groupName, ...hands }: Props) {
  const { t } = useTranslation('plan')
  const { day } = useWall()
  const days = daysBetween(view.from, view.to) + 1
  const weeks = weeksFrom(view.from, view.to)
  const rows = rowsOf(view, over, groupName, t('calendar.no-group'))
  const now = daysBetween(view.from, today)
  return (
    <div className="v-cal-line" style={{ '--days': days } as React.CSSProperties}>
      <div className="v-cal-line__head" aria-hidden="true">
        <span />
        <div>
          {weeks.map(({ week, monday }) => (
            <span key={monday} style={{ left: `${(daysBetween(view.from, monday) / days) * 100}%` }}>
              {t('calendar.week-of', { week })} <small>{day(monday)}</small>
            </span>
          ))}
        </div>
      </div>
      <ul>
        {rows.map((row) => (
          <Row key={row.key} row={row} view={view} days={days} now={now} {...hands} />
        ))}
      </ul>
    </div>
  )
}

type RowOf = { key: string; name: string; entries: CalendarEntry[]; periods: Period[] }
type Bar = { from: number; to: number; entry?: CalendarEntry; period?: Period }

function Row({
  row,
  view,
  days,
  now,
  ...hands
}: EntryHands & { row: RowOf; view: CalendarView; days: number; now: number }) {
  const { t } = useTranslation('plan')
  const track = useRef<HTMLDivElement>(null)
  const place = (at: string) => Math.min(days - 1, Math.max(0, daysBetween(view.from, at)))
  const bars: Bar[] = [
    ...row.periods.map((period) => ({ from: place(period.startOn), to: place(period.endOn), period })),
    ...row.entries.map((entry) => ({ from: place(entry.starts), to: place(entry.ends), entry })),
  ]
  // A title needs room: a day is made as wide as three, for reading alone.
  const laid = lanes(bars.map((bar) => ({ ...bar, to: Math.max(bar.to, Math.min(days - 1, bar.from + 3)) })))
  const height = Math.max(1, ...laid.map(({ lane }) => lane + 1))
  const drop = (event: DragEvent) => {
    const entry = row.entries.find((one) => one.id === event.dataTransfer.getData(DRAGGED))
    const box = track.current?.getBoundingClientRect()
    if (!entry || !box) return
    event.preventDefault()
    const day = shiftDays(view.from, Math.floor(((event.clientX - box.left) / box.width) * days))
    const moved = daysBetween(entry.starts, day)
    if (moved !== 0) hands.onMove(entry, { days: moved })
  }
  return (
    <li>
      <h3 data-data="">{row.name}</h3>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: takes what is dropped; the keys of each entry do the same */}
      <div
        ref={track}
        style={{ '--lanes': height } as React.CSSProperties}
        onDragOver={(event) => event.dataTransfer.types.includes(DRAGGED) && event.preventDefault()}
        onDrop={drop}
      >
        {now >= 0 && now < days && <i className="now" style={{ left: `${((now + 0.5) / days) * 100}%` }} />}
        {laid.map(({ bar, lane }) => {
          const style = {
            '--from': `${(bar.from / days) * 100}%`,
            width: `${((bar.to - bar.from + 1) / days) * 100}%`,
            top: `calc(${lane} * var(--lane))`,
          } as React.CSSProperties
          if (bar.entry) return <EntryChip key={bar.entry.id} entry={bar.entry} style={style} {...hands} />
          return (
            <p key={bar.period!.id} className="v-cal-period" style={style}>
              <span className="ds-sr-only">{t('calendar.period')}: </span>
              <b data-data="">{bar.period!.title}</b>
            </p>
          )
        })}
      </div>
    </li>
  )
}

function rowsOf(view: CalendarView, over: Over, groupName: (key: string) => string, none: string): RowOf[] {
  const rows = new Map<string, RowOf>()
  const rowFor = (key: string) => {
    const name = over === 'unit' ? (view.units[key] ?? key) : key === '' ? none : groupName(key)
    const known = rows.get(key) ?? { key, name, entries: [], periods: [] }
    rows.set(key, known)
    return known
  }
  const keysOf = ({ unitId, audienceKeys }: { unitId: string; audienceKeys: string[] }) => {
    if (over === 'unit') return [unitId]
    return audienceKeys.length > 0 ? audienceKeys : ['']
  }
  for (const entry of view.entries) for (const key of keysOf(entry)) rowFor(key).entries.push(entry)
  for (const period of view.periods) for (const key of keysOf(period)) rowFor(key).periods.push(period)
  return [...rows.values()].toSorted(
    (a, b) => Number(a.key === '') - Number(b.key === '') || a.name.localeCompare(b.name, 'nb'),
  )
}

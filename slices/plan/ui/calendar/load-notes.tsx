import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../../kit/ui/data-table.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { reachesPeople } from '../../rules/calendar/calendar-kind.ts'
import type { CalendarEntry, CalendarView } from '../../rules/calendar/calendar-view.ts'
import { isoWeekOf } from '../../rules/calendar/iso-week.ts'
import { weeksFrom } from '../../rules/calendar/month.ts'
import { FIRST_LIMIT } from '../../rules/calendar/overload.ts'
import { useWall } from './wall-formats.ts'

type Props = {
  view: CalendarView
  groupName: (key: string) => string
  onOpen: (entry: CalendarEntry) => void
  onLimits: (() => void) | null
}

/** Which weeks are too full for whom, and what gets in the way of what. Nothing when all is well. */
export function LoadNotes({ view, groupName, onOpen }: Omit<Props, 'onLimits'>) {
  const { t } = useTranslation('plan')
  const { weekday, clock } = useWall()
  const entryOf = (id: string) => view.entries.find((entry) => entry.id === id)
  if (view.overloads.length === 0 && view.clashes.length === 0) return null
  return (
    <section className="v-cal-notes" aria-label={t('calendar.notes')}>
      <ul>
        {view.overloads.map((one) => (
          <li key={`${one.week}-${one.audienceKey}`} className="hot">
            <b data-data="">{groupName(one.audienceKey)}</b>{' '}
            {t('calendar.overload', {
              count: one.entryIds.length,
              week: Number(one.week.slice(6)),
              limit: one.limit,
            })}
          </li>
        ))}
        {view.clashes.map((clash) => (
          <li key={`${clash.firstId}-${clash.secondId}`}>
            {t(`calendar.clash.${clash.kind}`, { day: weekday(clash.starts), clock: clock(clash.starts) })}{' '}
            {[clash.firstId, clash.secondId].map((id, place) => {
              const entry = entryOf(id)
              const mark = place === 0 ? '' : ` ${t('calendar.clash.and')} `
              if (!entry) return <span key={id}>{`${mark}${t('calendar.clash.hidden')}`}</span>
              return (
                <span key={id}>
                  {mark}
                  <button type="button" className="v-link" data-data="" onClick={() => onOpen(entry)}>
                    {entry.title}
                  </button>
                </span>
              )
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** How many things each audience gets each week, beside how many it can take. */
export function LoadTable({ view, groupName, onLimits }: Omit<Props, 'onOpen'>) {
  const { t } = useTranslation('plan')
  const weeks = weeksFrom(view.from, view.to)
  const reaching = view.entries.filter(({ kind }) => reachesPeople(kind))
  const keys = [...new Set(reaching.flatMap(({ audienceKeys }) => audienceKeys))]
  const limitOf = (key: string) => view.limits.find((one) => one.audienceKey === key)?.perWeek
  const common = limitOf('') ?? FIRST_LIMIT
  const rows = keys
    .map((key) => ({
      key,
      name: groupName(key),
      limit: limitOf(key) ?? common,
      counts: weeks.map(
        ({ monday }) =>
          reaching.filter(
            (entry) => entry.audienceKeys.includes(key) && isoWeekOf(entry.starts).key === isoWeekOf(monday).key,
          ).length,
      ),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nb'))
  if (rows.length === 0) return null
  return (
    <section className="v-part">
      <SectionHead title={t('calendar.load')}>
        {onLimits && (
          <button type="button" className="v-link" onClick={onLimits}>
            {t('calendar.limits.change')}
          </button>
        )}
      </SectionHead>
      <DataTable
        caption={t('calendar.load')}
        rows={rows}
        keyOf={(row) => row.key}
        columns={[
          {
            key: 'group',
            title: t('calendar.group'),
            isHead: true,
            cell: (row) => <span data-data="">{row.name}</span>,
          },
          ...weeks.map(({ week, monday }, place) => ({
            key: monday,
            title: t('calendar.week-of', { week }),
            isNumber: true,
            cell: (row: (typeof rows)[number]) => <Count count={row.counts[place]!} limit={row.limit} />,
          })),
          { key: 'limit', title: t('calendar.limit'), isNumber: true, cell: (row) => row.limit },
        ]}
      />
    </section>
  )
}

function Count({ count, limit }: { count: number; limit: number }) {
  const { t } = useTranslation('plan')
  if (count === 0) return <span className="v-muted">–</span>
  if (count <= limit) return count
  return (
    <b className="v-signal">
      {count} <small>{t('calendar.too-much')}</small>
    </b>
  )
}

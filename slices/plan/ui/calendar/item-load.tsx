import { useTranslation } from 'react-i18next'
import type { CalendarView } from '../../rules/calendar/calendar-view.ts'
import { clashes } from '../../rules/calendar/clashes.ts'
import { isoWeekOf } from '../../rules/calendar/iso-week.ts'
import type { ItemInput } from '../../rules/calendar/item.ts'
import { type Entry, overloads } from '../../rules/calendar/overload.ts'

type Props = { view: CalendarView; input: ItemInput; id: string | null; groupName: (key: string) => string }

/** What this item does to the week it lands in, told before it is saved. The same rules as the server's. */
export function ItemLoad({ view, input, id, groupName }: Props) {
  const { t } = useTranslation('plan')
  if (!/^\d{4}-\d\d-\d\d/.test(input.starts) || input.ends < input.starts) return null
  const own: Entry = { ...input, id: 'this' }
  const others = view.entries.filter((entry) => entry.source !== 'item' || entry.sourceId !== id)
  const limits = new Map(view.limits.map((one) => [one.audienceKey, one.perWeek]))
  const full = overloads([...others, own], limits, new Map(Object.entries(view.parents))).filter(({ entryIds }) =>
    entryIds.includes('this'),
  )
  const near = clashes([...others, own]).filter((one) => one.firstId === 'this' || one.secondId === 'this')
  const holiday = view.holidays.find(({ day }) => day === input.starts.slice(0, 10))
  if (full.length === 0 && near.length === 0 && !holiday) return null
  const titleOf = (entryId: string) => others.find((entry) => entry.id === entryId)?.title ?? ''
  return (
    <div className="v-note stop" role="status">
      {full.map((one) => (
        <p key={one.audienceKey}>
          {t('calendar.form.too-much', {
            group: groupName(one.audienceKey),
            count: one.entryIds.length,
            week: isoWeekOf(input.starts).week,
            limit: one.limit,
          })}
        </p>
      ))}
      {near.map((one) => (
        <p key={one.firstId + one.secondId}>
          {t(`calendar.form.clash.${one.kind}`, {
            title: titleOf(one.firstId === 'this' ? one.secondId : one.firstId),
          })}
        </p>
      ))}
      {holiday && <p>{t('calendar.form.holiday', { name: t(`calendar.holiday.${holiday.name}`) })}</p>}
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import type { CalendarEntry, CalendarView } from '../../rules/calendar/calendar-view.ts'
import { useWall } from './wall-formats.ts'

type Props = {
  entry: CalendarEntry
  view: CalendarView
  names: { group: (key: string) => string; channel: (key: string) => string }
}

/** When, who, to whom and where. What is not said is left out. */
export function EntryFacts({ entry, view, names }: Props) {
  const { t } = useTranslation('plan')
  const { span, weekday } = useWall()
  const facts: [string, string][] = [
    [t('calendar.when'), span(entry)],
    [t('calendar.moved-from'), entry.isMoved ? weekday(entry.at) : ''],
    [t('calendar.unit'), view.units[entry.unitId] ?? ''],
    [t('calendar.owner'), view.people[entry.ownerId] ?? t('calendar.owner.gone')],
    [t('calendar.form.groups'), entry.audienceKeys.map(names.group).join(', ')],
    [t('calendar.channel'), entry.channelKey ? names.channel(entry.channelKey) : ''],
    [t('calendar.initiative'), entry.initiativeId ? (view.initiatives[entry.initiativeId] ?? '') : ''],
    [t('calendar.form.place'), entry.place],
  ]
  return (
    <dl className="v-kv">
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name} className="v-cal-fact">
            <dt>{name}</dt>
            <dd data-data="">{value}</dd>
          </div>
        ))}
    </dl>
  )
}

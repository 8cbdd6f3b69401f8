import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import type { IndicatorEvent } from '../rules/indicator-event.ts'

/** What stands on the time line, by the numbers that the picture has. */
export function EventList({ events }: { events: IndicatorEvent[] }) {
  const { t } = useTranslation('measure')
  const { date } = useFormats()
  if (events.length === 0) return null
  return (
    <ol className="v-mea-events" aria-label={t('event.list')}>
      {events.map((event) => (
        <li key={event.id}>
          {date(event.onDay)}: <EventText event={event} />
        </li>
      ))}
    </ol>
  )
}

function EventText({ event }: { event: IndicatorEvent }) {
  const { t } = useTranslation('measure')
  if (event.kind === 'remark') return <span data-data>{event.text}</span>
  const { id, title } = event.initiative
  return (
    <>
      {event.kind === 'sent' ? t('event.sent', { count: event.dispatches }) : t(`event.${event.kind}`)}{' '}
      <Link to="/plan/tiltak/$id" params={{ id }} className="v-link" data-data>
        {title}
      </Link>
    </>
  )
}

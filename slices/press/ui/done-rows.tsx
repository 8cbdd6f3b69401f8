import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { isSameDay } from '../rules/desk-headline.ts'
import { Asker, type InquiryRowsProps } from './inquiry-rows.tsx'
import type { InquiryLine } from './press-data.ts'

/** Inquiries of any state, newest first: when it was answered, or came in, and how it ended. */
export function DoneRows({ items, now, label }: InquiryRowsProps) {
  const { t } = useTranslation('press-desk')
  return (
    <ol className="v-desk v-desk--done" aria-label={label}>
      {items.map((item) => (
        <li key={item.id} className="v-desk__row" data-row="">
          <When item={item} now={now} />
          <div className="v-desk__what">
            <h3>
              <Link to="/presse/henvendelse/$id" params={{ id: item.id }} data-data>
                {item.topic}
              </Link>
            </h3>
            <Asker item={item} />
          </div>
          <p className="v-desk__unit" data-data>
            {item.unit.name}
          </p>
          <p className="v-desk__state">
            {item.messageId && item.state === 'answered' ? t('row.shared') : t(`state.${item.state}`)}
          </p>
        </li>
      ))}
    </ol>
  )
}

function When({ item, now }: { item: InquiryLine; now: Date }) {
  const { t } = useTranslation('press-desk')
  const { clock, date } = useFormats()
  const at = item.answeredAt ?? item.receivedAt
  return (
    <div className="v-desk__when">
      <time dateTime={at}>{isSameDay(at, now) ? clock(at) : date(at, false)}</time>
      <span>{item.answeredAt ? margin(t, item.answeredAt, item.dueAt) : t('row.received')}</span>
    </div>
  )
}

type Translate = (key: string, params?: Record<string, number>) => string

/** «12 min før fristen» or «3 t etter fristen». */
function margin(t: Translate, answeredAt: string, dueAt: string): string {
  const minutes = Math.round((Date.parse(dueAt) - Date.parse(answeredAt)) / 60_000)
  const way = minutes >= 0 ? 'before' : 'after'
  const size = Math.abs(minutes)
  if (size < 60) return t(`${way}.minutes`, { minutes: size })
  return size < 24 * 60
    ? t(`${way}.hours`, { hours: Math.round(size / 60) })
    : t(`${way}.days`, { count: Math.round(size / 1440) })
}

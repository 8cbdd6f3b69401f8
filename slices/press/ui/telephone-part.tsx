import { useTranslation } from 'react-i18next'
import { seasonDays } from '../../../kit/kernel/telephone-hours.ts'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { Empty } from '../../../kit/ui/empty.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { type HoursPart, useDutyWords } from '../../duty/ui/index.ts'
import { HoursForm } from './hours-form.tsx'

/** When the telephone is answered, by part of the year; the shortest part decides. Changed one part at a time. */
export function TelephonePart({ hours, mayChange }: { hours: HoursPart[]; mayChange: boolean }) {
  const { t, i18n } = useTranslation('duty')
  const { yearDay, dayName } = useDutyWords()
  const [changing, setChanging] = useShown<number | 'new'>()
  const clock = (text: string) => (i18n.language === 'en' ? text : text.replace(':', '.'))
  const rows = hours.map((part, place) => ({ part, place })).toSorted((a, b) => seasonDays(b.part) - seasonDays(a.part))
  const days = ({ weekdays }: HoursPart) =>
    weekdays.join() === '1,2,3,4,5'
      ? t('hours.weekdays')
      : weekdays.length === 7
        ? t('hours.every-day')
        : weekdays.map(dayName).join(', ')
  return (
    <section aria-labelledby="hours">
      <SectionHead title={t('hours')} id="hours">
        {mayChange && (
          <button type="button" className="v-link" onClick={() => setChanging('new')}>
            {t('hours.add')}
          </button>
        )}
      </SectionHead>
      <p className="v-meta">{t('hours.about')}</p>
      {rows.length === 0 ? (
        <Empty title={t('hours.none')} text={t('hours.none.about')} />
      ) : (
        <DataTable
          caption={t('hours')}
          rows={rows}
          keyOf={({ place }) => String(place)}
          columns={[
            {
              key: 'season',
              title: t('hours.season'),
              isHead: true,
              cell: ({ part }) =>
                part.seasonFrom === part.seasonTo
                  ? yearDay(part.seasonFrom)
                  : t('hours.span', { from: yearDay(part.seasonFrom), to: yearDay(part.seasonTo) }),
            },
            { key: 'days', title: t('hours.days'), cell: ({ part }) => days(part) },
            {
              key: 'open',
              title: t('hours.open'),
              cell: ({ part }) => (part.isClosed ? t('hours.closed') : `${clock(part.opens)}–${clock(part.closes)}`),
            },
            {
              key: 'holidays',
              title: t('hours.holidays'),
              cell: ({ part }) => t(part.onHolidays && !part.isClosed ? 'hours.holidays.open' : 'hours.closed'),
            },
            ...(mayChange
              ? [
                  {
                    key: t('hours.change'),
                    title: '',
                    cell: ({ part, place }: (typeof rows)[number]) => (
                      <button
                        type="button"
                        className="v-link"
                        aria-label={t('hours.change.of', { day: yearDay(part.seasonFrom) })}
                        onClick={() => setChanging(place)}
                      >
                        {t('hours.change')}
                      </button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {changing !== null && <HoursForm hours={hours} place={changing} onClose={() => setChanging(null)} />}
    </section>
  )
}

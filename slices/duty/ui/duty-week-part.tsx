import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayText } from '../../../kit/kernel/oslo-clock.ts'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { mondayOf } from '../rules/duty-week.ts'
import { CopyWeek } from './copy-week.tsx'
import { type DutyWeek, type RotaDuty, useDutyWeek } from './duty-data.ts'
import { ShiftForm } from './shift-form.tsx'
import { type Cell, WeekGrid } from './week-grid.tsx'
import { weekOfYear } from './week-of-year.ts'

type Props = { unitId: string; duty: RotaDuty; mayEdit: boolean }

/** One week of the unit as a grid; a single shift is set in a cell, and a whole week is copied. */
export function DutyWeekPart({ unitId, duty, mayEdit }: Props) {
  const { t } = useTranslation('duty')
  const { date } = useFormats()
  const [monday, setMonday] = useState(() => mondayOf(Date.now()))
  const [cell, setCell] = useShown<Cell>()
  const [isCopying, setCopying] = useShown<true>()
  const query = useDutyWeek(unitId, duty, dayText(monday))
  const noon = (day: number) => `${dayText(day)}T12:00:00Z`
  return (
    <section aria-labelledby="week">
      <SectionHead title={t('week')} id="week">
        {mayEdit && (
          <button type="button" className="v-link" onClick={() => setCopying(true)}>
            {t('week.copy')}
          </button>
        )}
      </SectionHead>
      <div className="v-duty__turn">
        <Button data-size="sm" variant="secondary" onClick={() => setMonday(monday - 7)}>
          {t('week.before')}
        </Button>
        <p className="v-strong" aria-live="polite">
          {t('week.which', {
            week: weekOfYear(monday),
            from: date(noon(monday), false),
            to: date(noon(monday + 6), false),
          })}
        </p>
        <Button data-size="sm" variant="secondary" onClick={() => setMonday(monday + 7)}>
          {t('week.after')}
        </Button>
      </div>
      <Loaded query={query} text={t('week.loading')}>
        {(week) => (
          <>
            <p className="v-meta">{t(mayEdit ? 'week.about.edit' : 'week.about')}</p>
            <WeekGrid
              week={week}
              unitId={unitId}
              hasHours={duty === 'press-contact'}
              // Until the week that was turned to has come, nothing is set in the one that still stands there.
              mayEdit={mayEdit && !query.isPlaceholderData}
              onOpen={setCell}
              onTurn={(weeks) => setMonday(monday + weeks * 7)}
            />
            <Absences week={week} />
            {cell && week.days.some(({ day }) => day === cell.day) && (
              <ShiftForm
                key={cell.day}
                unitId={unitId}
                duty={duty}
                week={week}
                cell={cell}
                onClose={() => setCell(null)}
              />
            )}
          </>
        )}
      </Loaded>
      {isCopying && <CopyWeek unitId={unitId} duty={duty} monday={monday} onClose={() => setCopying(null)} />}
    </section>
  )
}

function Absences({ week }: { week: DutyWeek }) {
  const { t } = useTranslation('duty')
  const { date } = useFormats()
  if (week.absences.length === 0) return <p className="v-meta">{t('absences.none')}</p>
  const last = (to: string) => new Date(Date.parse(to) - 1)
  return (
    <ul className="v-duty__away" aria-label={t('absences')}>
      {week.absences.map((one) => (
        <li key={`${one.name} ${one.from}`} data-data>
          {one.to
            ? t('absences.span', { name: one.name, from: date(one.from, false), to: date(last(one.to), false) })
            : t('absences.open', { name: one.name, from: date(one.from, false) })}{' '}
          {one.deputy ? t('absences.deputy', { name: one.deputy }) : t('absences.no-deputy')}
        </li>
      ))}
    </ul>
  )
}

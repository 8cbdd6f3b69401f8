import { Button, Checkbox, Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hoursFault } from '../../../kit/kernel/telephone-hours.ts'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { type HoursPart, useDutyAct, WeekdayBoxes } from '../../duty/ui/index.ts'

const NEW: HoursPart = {
  seasonFrom: '12-24',
  seasonTo: '12-24',
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  opens: '08:00',
  closes: '15:00',
  onHolidays: false,
  isClosed: true,
}

/** One part of the year: from and to a day, which weekdays, and its hours or closed. `place` is its index, or new. */
export function HoursForm({
  hours,
  place,
  onClose,
}: {
  hours: HoursPart[]
  place: number | 'new'
  onClose: () => void
}) {
  const { t } = useTranslation('duty')
  const [part, setPart] = useState(place === 'new' ? NEW : (hours[place] ?? NEW))
  const act = useDutyAct(onClose)
  const others = hours.filter((_, index) => index !== place)
  const save = (all: HoursPart[]) =>
    act.mutate({ path: '/api/duty/telephone-hours', method: 'PUT', json: { hours: all } })
  const set = (change: Partial<HoursPart>) => setPart({ ...part, ...change })
  const fault = hoursFault([...others, part])
  return (
    <FormDialog
      title={t(place === 'new' ? 'hours.form.new' : 'hours.form')}
      action={t('hours.save')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={() => fault === null && save([...others, part])}
      onClose={onClose}
      more={
        place !== 'new' && (
          <Button type="button" data-size="sm" variant="tertiary" disabled={act.isPending} onClick={() => save(others)}>
            {t('hours.remove')}
          </Button>
        )
      }
    >
      <p className="v-meta">{t('hours.form.about')}</p>
      <DayOfYear label={t('hours.from')} value={part.seasonFrom} onPick={(seasonFrom) => set({ seasonFrom })} />
      <DayOfYear label={t('hours.to')} value={part.seasonTo} onPick={(seasonTo) => set({ seasonTo })} />
      <WeekdayBoxes legend={t('hours.days')} value={part.weekdays} onPick={(weekdays) => set({ weekdays })} />
      <Checkbox
        data-size="sm"
        label={t('hours.is-closed')}
        checked={part.isClosed}
        onChange={(event) => set({ isClosed: event.target.checked })}
      />
      {!part.isClosed && (
        <>
          <TextField type="time" label={t('hours.opens')} value={part.opens} onWrite={(text) => set({ opens: text })} />
          <TextField
            type="time"
            label={t('hours.closes')}
            value={part.closes}
            onWrite={(text) => set({ closes: text })}
          />
          <Checkbox
            data-size="sm"
            label={t('hours.on-holidays')}
            checked={part.onHolidays}
            onChange={(event) => set({ onHolidays: event.target.checked })}
          />
        </>
      )}
      {fault && (
        <p className="v-note stop" role="alert">
          {t(`hours.fault.${fault}`)}
        </p>
      )}
    </FormDialog>
  )
}

/** A day of every year. A date field of a leap year, so that 29 February can be chosen; the year is not kept. */
function DayOfYear({ label, value, onPick }: { label: string; value: string; onPick: (day: string) => void }) {
  return (
    <Textfield
      type="date"
      data-size="sm"
      min="2028-01-01"
      max="2028-12-31"
      label={label}
      value={`2028-${value}`}
      onChange={(event) => event.target.value && onPick(event.target.value.slice(5))}
    />
  )
}

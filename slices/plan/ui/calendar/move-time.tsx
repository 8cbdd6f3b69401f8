import { Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isWholeDay } from '../../../../kit/kernel/local-time.ts'
import { FormDialog } from '../../../../kit/ui/form-dialog.tsx'
import type { CalendarEntry } from '../../rules/calendar/calendar-view.ts'
import { useCalendarActs } from './use-calendar.ts'

/** Gives one time of a series another day and clock; the others stay as they are. */
export function MoveTime({ entry, onClose }: { entry: CalendarEntry; onClose: () => void }) {
  const { t } = useTranslation('plan')
  const { move } = useCalendarActs()
  const isDay = isWholeDay(entry.starts)
  const [day, setDay] = useState(entry.starts.slice(0, 10))
  const [last, setLast] = useState(entry.ends.slice(0, 10))
  const [from, setFrom] = useState(entry.starts.slice(11))
  const [to, setTo] = useState(entry.ends.slice(11))
  const { sourceId: id, revision, at } = entry
  const span = isDay ? { starts: day, ends: last } : { starts: `${day}T${from}`, ends: `${last}T${to}` }
  const submit = () => move.mutate({ id, revision, at, whole: false, ...span }, { onSuccess: onClose })
  const field = (label: string, type: 'date' | 'time', value: string, set: (value: string) => void) => (
    <Textfield type={type} data-size="sm" label={label} value={value} onChange={(event) => set(event.target.value)} />
  )
  return (
    <FormDialog
      title={t('calendar.move-time.title')}
      action={t('calendar.move')}
      error={move.error}
      isBusy={move.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p data-data="">{entry.title}</p>
      <p className="v-meta">{t('calendar.move-time.about')}</p>
      <div className="v-cal-times">
        {field(t('calendar.form.starts'), 'date', day, (next) => {
          // What lies within a day stays within one when the day is changed.
          if (day === last) setLast(next)
          setDay(next)
        })}
        {!isDay && field(t('calendar.form.starts.clock'), 'time', from, setFrom)}
        {field(t('calendar.form.ends'), 'date', last, setLast)}
        {!isDay && field(t('calendar.form.ends.clock'), 'time', to, setTo)}
      </div>
    </FormDialog>
  )
}

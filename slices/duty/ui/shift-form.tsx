import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayNumber, dayText } from '../../../kit/kernel/oslo-clock.ts'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { type DutyWeek, type RotaDuty, useDutyAct } from './duty-data.ts'
import { localText, momentOf } from './local-moment.ts'
import { PersonChoice } from './person-choice.tsx'
import { useDutyWords } from './use-duty-words.ts'
import type { Cell } from './week-grid.tsx'

type Props = { unitId: string; duty: RotaDuty; week: DutyWeek; cell: Cell; onClose: () => void }

/** One shift in one place, that goes before the rota; and the shifts of that day, which can be taken back. */
export function ShiftForm({ unitId, duty, week, cell, onClose }: Props) {
  const { t } = useTranslation('duty')
  const { weekday, hours } = useDutyWords()
  const { date } = useFormats()
  const day = week.days.find((one) => one.day === cell.day)!
  const opening = day.opening
  const [personId, setPersonId] = useState(week.people[0]?.id ?? '')
  const [from, setFrom] = useState(opening ? localText(new Date(opening.from)).slice(11) : '08:00')
  const [to, setTo] = useState(opening ? localText(new Date(opening.to)).slice(11) : '16:00')
  const [isTried, setTried] = useState(false)
  const act = useDutyAct(onClose)
  const remove = useDutyAct()
  const start = momentOf(`${cell.day}T${from}`)
  // A shift that ends before it begins goes on past midnight.
  const endDay = to <= from ? dayText(dayNumber(cell.day) + 1) : cell.day
  const end = momentOf(`${endDay}T${to}`)
  const submit = () => {
    setTried(true)
    if (!personId || !start || !end) return
    act.mutate({
      path: `/api/duty/units/${encodeURIComponent(unitId)}/shifts`,
      json: { duty, place: cell.place, personId, from: start, to: end },
    })
  }
  const shifts = day[cell.place].filter((part) => part.source === 'shift' && part.person)
  return (
    <FormDialog
      title={t('shift.form', {
        place: t(`place.${cell.place}`),
        day: `${weekday(`${cell.day}T12:00:00Z`)} ${date(`${cell.day}T12:00:00Z`, false)}`,
      })}
      action={t('shift.save')}
      error={act.error ?? remove.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {shifts.length > 0 && (
        <ul className="v-rows">
          {shifts.map((part) => (
            <li key={part.from} className="v-duty__shift">
              <span data-data>{`${hours(part.from, part.to)} ${part.person!.name}`}</span>
              <button
                type="button"
                className="v-link"
                disabled={remove.isPending}
                aria-label={t('shift.remove.of', { name: part.person!.name, hours: hours(part.from, part.to) })}
                onClick={() => remove.mutate({ path: `/api/duty/shifts/${part.id}`, method: 'DELETE' })}
              >
                {t('shift.remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <PersonChoice
        people={week.people}
        value={personId}
        error={isTried && !personId ? t('person.missing') : undefined}
        onPick={setPersonId}
      />
      <TextField type="time" label={t('shift.from')} value={from} onWrite={setFrom} />
      <TextField type="time" label={t('shift.to')} about={t('shift.to.about')} value={to} onWrite={setTo} />
    </FormDialog>
  )
}

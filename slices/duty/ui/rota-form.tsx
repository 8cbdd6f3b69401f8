import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayText, wallClock } from '../../../kit/kernel/oslo-clock.ts'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { Pick } from '../../../kit/ui/pick.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { PLACES, type Place } from '../rules/words.ts'
import { type DutyView, useDutyAct, useDutyWeek } from './duty-data.ts'
import { PersonChoice } from './person-choice.tsx'
import { WeekdayBoxes } from './weekday-boxes.tsx'

const TURNS = [1, 2, 3, 4, 5, 6]

/** A row of the rota: who, at which place, on which days, between which times, from a day on. */
export function RotaForm({ view, onClose }: { view: DutyView; onClose: () => void }) {
  const { t } = useTranslation('duty')
  const today = dayText(wallClock(Date.now()).day)
  const people = useDutyWeek(view.unit.id, view.duty, today).data?.people ?? []
  const [place, setPlace] = useState<Place>('primary')
  const [personId, setPersonId] = useState('')
  const [weekdays, setWeekdays] = useState([1, 2, 3, 4, 5])
  const [starts, setStarts] = useState('08:00')
  const [ends, setEnds] = useState('16:00')
  const [everyWeeks, setEveryWeeks] = useState('1')
  const [validFrom, setValidFrom] = useState(today)
  const [isTried, setTried] = useState(false)
  const act = useDutyAct(onClose)
  const person = personId || people[0]?.id || ''
  const submit = () => {
    setTried(true)
    if (!person || weekdays.length === 0 || !starts || !ends || !validFrom) return
    act.mutate({
      path: `/api/duty/units/${encodeURIComponent(view.unit.id)}/rota`,
      json: {
        ...{ duty: view.duty, place, personId: person, weekdays },
        ...{ starts, ends, everyWeeks: Number(everyWeeks), validFrom },
      },
    })
  }
  return (
    <FormDialog
      title={t('rota.form')}
      action={t('rota.save')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Pick
        legend={t('rota.place')}
        options={PLACES.map((value) => ({ value, label: t(`place.${value}`) }))}
        value={place}
        onPick={setPlace}
      />
      <PersonChoice
        key={people.length}
        people={people}
        value={person}
        error={isTried && !person ? t('person.missing') : undefined}
        onPick={setPersonId}
      />
      <WeekdayBoxes legend={t('rota.days')} value={weekdays} onPick={setWeekdays} />
      <TextField type="time" label={t('shift.from')} value={starts} onWrite={setStarts} />
      <TextField type="time" label={t('shift.to')} about={t('shift.to.about')} value={ends} onWrite={setEnds} />
      <SelectField
        label={t('rota.turn')}
        options={TURNS.map((count) => ({ value: String(count), label: t('rota.every', { count }) }))}
        value={everyWeeks}
        onPick={setEveryWeeks}
      />
      <TextField type="date" label={t('rota.valid-from')} value={validFrom} onWrite={setValidFrom} />
    </FormDialog>
  )
}

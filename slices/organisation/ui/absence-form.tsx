import { Button, Dialog, Field, Heading, Label, Select, Textfield } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { addDays, dayOf, startOfDay } from '../rules/day.ts'
import { type UnitView, useOrganisationAct } from './organisation-data.ts'
import { PersonPicker } from './person-picker.tsx'

type Props = { view: UnitView; own: { id: string; name: string } | null; onClose: () => void }

/** Registers that somebody is away. First those with a duty, because their absence moves work; then anyone by name. */
export function AbsenceForm({ view, own, onClose }: Props) {
  const { t } = useTranslation(['organisation', 'kit'])
  const holders = own ? [] : [...new Map(view.duties.map((held) => [held.personId, held])).values()]
  const [personId, setPersonId] = useState(own?.id ?? holders[0]?.personId ?? '')
  const [isOther, setOther] = useState(!own && holders.length === 0)
  const [from, setFrom] = useState(dayOf(new Date()))
  const [to, setTo] = useState('')
  const [deputyId, setDeputyId] = useState('')
  const [isTried, setTried] = useState(false)
  const act = useOrganisationAct(onClose)
  const start = startOfDay(from)
  const end = to ? startOfDay(addDays(to, 1)) : null
  const isBackwards = start !== null && end !== null && end <= start
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (personId && start && !isBackwards)
      act.mutate({ path: '/api/absences', json: { personId, from: start, to: end, deputyId: deputyId || null } })
  }
  return (
    <Dialog open onClose={onClose} closeButton={t('kit:dialog.close')} aria-labelledby="absence-title">
      <form className="v-form" onSubmit={submit} noValidate>
        <Heading level={2} data-size="xs" id="absence-title">
          {t(own ? 'absences.title.own' : 'absences.title')}
        </Heading>
        <p className="v-meta">{t('absences.about')}</p>
        {holders.length > 0 && (
          <Field data-size="sm">
            <Label>{t('absences.who')}</Label>
            <Select
              value={isOther ? 'other' : personId}
              onChange={(event) => {
                setOther(event.target.value === 'other')
                setPersonId(event.target.value === 'other' ? '' : event.target.value)
              }}
            >
              {holders.map((held) => (
                <Select.Option key={held.personId} value={held.personId}>
                  {held.displayName}
                </Select.Option>
              ))}
              <Select.Option value="other">{t('absences.other')}</Select.Option>
            </Select>
          </Field>
        )}
        {isOther && (
          <PersonPicker
            label={t('absences.other.name')}
            error={isTried && !personId ? t('picker.missing') : undefined}
            value={personId}
            onPick={setPersonId}
          />
        )}
        <Textfield
          type="date"
          data-size="sm"
          label={t('absences.from')}
          error={isTried && !start ? t('absences.from.missing') : undefined}
          value={from}
          onChange={(event) => setFrom(event.target.value)}
        />
        <Textfield
          type="date"
          data-size="sm"
          label={t('absences.to')}
          description={t('absences.to.about')}
          error={isBackwards ? t('absences.to.wrong') : undefined}
          value={to}
          onChange={(event) => setTo(event.target.value)}
        />
        <PersonPicker
          label={t('absences.who-deputy')}
          about={t('absences.who-deputy.about')}
          value={deputyId}
          onPick={setDeputyId}
        />
        <ProblemText error={act.error} />
        <div className="v-btns">
          <Button type="submit" data-size="sm" disabled={act.isPending}>
            {t('absences.add')}
          </Button>
          <Button type="button" data-size="sm" variant="secondary" onClick={onClose}>
            {t('kit:dialog.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

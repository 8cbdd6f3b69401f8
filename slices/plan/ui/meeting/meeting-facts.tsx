import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../../kit/ui/form-dialog.tsx'
import { TextField } from '../../../../kit/ui/text-field.tsx'
import { useShown } from '../../../../kit/ui/use-shown.ts'
import type { MeetingView } from '../../rules/meeting/meeting-view.ts'
import { useMeetingAct, useMeetingOptions } from './meeting-data.ts'
import { PeopleField } from './people-field.tsx'
import { useMeetingTimes } from './wall-time.ts'

/** When, where and who; and the versions that have been closed. */
export function MeetingFacts({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('meetings')
  const { span } = useMeetingTimes()
  const [isOpen, setOpen] = useShown<true>()
  const names = (people: MeetingView['present']) => people.map(({ name }) => name ?? t('gone')).join(', ')
  const present = [names(meeting.present), meeting.othersPresent].filter(Boolean).join(', ')
  const facts: [string, string][] = [
    [t('when'), span(meeting)],
    [t('form.unit'), meeting.unit.name ?? t('unit.gone')],
    [t('form.place'), meeting.place],
    [t('form.chair'), meeting.chair.name ?? t('gone')],
    [t('form.participants'), names(meeting.participants)],
    [t('present'), meeting.state === 'planned' ? '' : present],
    [t('series'), meeting.isSeries ? t('series.later', { count: meeting.laterInSeries }) : ''],
  ]
  return (
    <>
      <dl className="v-ini-facts">
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd data-data>{value}</dd>
            </div>
          ))}
      </dl>
      {meeting.abilities.includes('write') && (
        <Button data-size="sm" variant="secondary" onClick={() => setOpen(true)}>
          {t('present.change')}
        </Button>
      )}
      {meeting.versions.length > 0 && (
        <>
          <h2 className="v-h4">{t('versions')}</h2>
          <ul className="v-rows">
            {meeting.versions.map((one) => (
              <li key={one.version} className="v-meta">
                {t('minutes.version', { version: one.version, at: one.frozenAt, name: one.by ?? t('gone') })}{' '}
                <a className="v-link" href={`/api/plan/meetings/${meeting.id}/minutes/${one.version}/pdf`}>
                  {t('minutes.pdf', { version: one.version })}
                </a>
                {one.reason && <span data-data> {one.reason}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {isOpen && <PresentDialog meeting={meeting} onClose={() => setOpen(null)} />}
    </>
  )
}

function PresentDialog({ meeting, onClose }: { meeting: MeetingView; onClose: () => void }) {
  const { t } = useTranslation('meetings')
  const options = useMeetingOptions().data
  const [presentIds, setPresent] = useState(meeting.present.map(({ id }) => id))
  const [others, setOthers] = useState(meeting.othersPresent)
  const act = useMeetingAct(meeting.id, onClose)
  const asked = [meeting.chair, ...meeting.participants].map(({ id, name }) => ({ id, name: name ?? t('gone') }))
  const people = [...asked, ...(options?.people ?? []).filter(({ id }) => !asked.some((one) => one.id === id))]
  return (
    <FormDialog
      title={t('present.change')}
      action={t('form.save')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={() => act.mutate({ to: '/present', method: 'PUT', json: { presentIds, others } })}
      onClose={onClose}
    >
      <PeopleField label={t('present')} people={people} value={presentIds} onChange={setPresent} />
      <TextField label={t('present.others')} value={others} onWrite={setOthers} />
    </FormDialog>
  )
}

import { Checkbox } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../../kit/ui/form-dialog.tsx'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { SelectField } from '../../../../kit/ui/select-field.tsx'
import { TextField } from '../../../../kit/ui/text-field.tsx'
import { type Me, useMe } from '../../../../kit/ui/use-me.ts'
import { MEETING_KINDS, type MeetingInput } from '../../rules/meeting/meeting.ts'
import type { MeetingOptions, MeetingView } from '../../rules/meeting/meeting-view.ts'
import { todayInNorway } from '../today-in-norway.ts'
import { useMeetingAct, useMeetingOptions, usePlanMeeting } from './meeting-data.ts'
import { MeetingTimes, type MeetingTimesDraft } from './meeting-times.tsx'
import { PeopleField } from './people-field.tsx'

type Props = { meeting?: MeetingView; onDone: (id: string) => void; onClose: () => void }

/** Plans a meeting or a series, or changes one. */
export function MeetingForm(props: Props) {
  const { t } = useTranslation('meetings')
  const options = useMeetingOptions()
  const me = useMe().data?.person
  return (
    <Loaded query={options} text={t('loading')}>
      {(choices) => me && <Form {...props} options={choices} me={me} />}
    </Loaded>
  )
}

type Draft = Omit<MeetingInput, 'starts' | 'ends'> & MeetingTimesDraft

function startOf({ meeting, options, me }: Props & { options: MeetingOptions; me: Me['person'] }): Draft {
  return {
    kind: meeting?.kind ?? 'status',
    title: meeting?.title ?? '',
    unitId: meeting?.unit.id ?? (options.units.find(({ id }) => id === me.unit?.id) ?? options.units[0])?.id ?? '',
    chairId: meeting?.chair.id ?? me.id,
    participantIds: meeting?.participants.map(({ id }) => id) ?? [],
    place: meeting?.place ?? '',
    day: meeting?.starts.slice(0, 10) ?? todayInNorway(),
    from: meeting?.starts.slice(11) ?? '09:00',
    to: meeting?.ends.slice(11) ?? '10:00',
    repeat: 'never',
    count: '6',
  }
}

function Form({ options, me, ...props }: Props & { options: MeetingOptions; me: Me['person'] }) {
  const { t } = useTranslation('meetings')
  const { meeting, onDone, onClose } = props
  const [draft, setDraft] = useState(() => startOf({ ...props, options, me }))
  const [withLater, setWithLater] = useState(false)
  const [isTried, setTried] = useState(false)
  const plan = usePlanMeeting(onDone)
  const act = useMeetingAct(meeting?.id ?? '', onClose)
  const change = (over: Partial<Draft>) => setDraft({ ...draft, ...over })
  const isNamed = draft.title.trim() !== ''
  const isTimed = draft.to > draft.from && draft.day !== ''
  const submit = () => {
    setTried(true)
    if (!isNamed || !isTimed) return
    const { day, from, to, repeat, count, ...rest } = draft
    const written = { ...rest, starts: `${day}T${from}`, ends: `${day}T${to}` }
    const interval = repeat === 'two-weeks' ? 2 : 1
    const series = {
      every: repeat === 'month' ? ('month' as const) : ('week' as const),
      interval,
      count: Number(count),
    }
    if (meeting) act.mutate({ to: '', method: 'PUT', json: { stamp: meeting.stamp, meeting: written, withLater } })
    else plan.mutate({ meeting: written, series: repeat === 'never' ? null : series })
  }
  const named = (list: { id: string; name: string }[]) => list.map(({ id, name }) => ({ value: id, label: name }))
  const units = meeting && !options.units.some(({ id }) => id === meeting.unit.id)
  return (
    <FormDialog
      title={t(meeting ? 'form.change' : 'plan')}
      action={t(meeting ? 'form.save' : 'form.plan')}
      error={plan.error ?? act.error}
      isBusy={plan.isPending || act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t('form.title')}
        fault={isTried && !isNamed ? t('form.title.missing') : undefined}
        value={draft.title}
        onWrite={(text) => change({ title: text })}
      />
      <SelectField
        label={t('form.kind')}
        value={draft.kind}
        options={MEETING_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        onPick={(kind) => change({ kind })}
      />
      <p className="v-meta">{t(`kind.${draft.kind}.about`)}</p>
      <MeetingTimes
        draft={draft}
        isSeriesOffered={!meeting}
        error={isTried && !isTimed ? t('form.times.wrong') : undefined}
        onChange={change}
      />
      {meeting && meeting.laterInSeries > 0 && (
        <Checkbox
          data-size="sm"
          label={t('form.with-later', { count: meeting.laterInSeries })}
          checked={withLater}
          onChange={() => setWithLater(!withLater)}
        />
      )}
      {!units && (
        <SelectField
          label={t('form.unit')}
          value={draft.unitId}
          options={named(options.units)}
          onPick={(unitId) => change({ unitId })}
        />
      )}
      <TextField label={t('form.place')} value={draft.place} onWrite={(text) => change({ place: text })} />
      <SelectField
        label={t('form.chair')}
        value={draft.chairId}
        options={named(options.people)}
        onPick={(chairId) => change({ chairId })}
      />
      <PeopleField
        label={t('form.participants')}
        about={t('form.participants.about')}
        people={options.people.filter(({ id }) => id !== draft.chairId)}
        value={draft.participantIds}
        onChange={(participantIds) => change({ participantIds })}
      />
    </FormDialog>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shiftDays } from '../../../../kit/kernel/local-time.ts'
import { FormDialog } from '../../../../kit/ui/form-dialog.tsx'
import { SelectField } from '../../../../kit/ui/select-field.tsx'
import { TextField } from '../../../../kit/ui/text-field.tsx'
import type { AgendaLine, MeetingView } from '../../rules/meeting/meeting-view.ts'
import { todayInNorway } from '../today-in-norway.ts'
import { useMeetingAct } from './meeting-data.ts'
import { useSomebody } from './use-somebody.ts'

type Props = { meeting: MeetingView; item: AgendaLine & { id: string }; onClose: () => void }

/** Gives somebody something to do, with a date. They are reminded the day before, and once if the date passes. */
export function FollowUpDialog({ meeting, item, onClose }: Props) {
  const { t } = useTranslation('meetings')
  const people = useSomebody(meeting)
  const [text, setText] = useState('')
  const [ownerId, setOwner] = useState(meeting.chair.id)
  const [dueOn, setDue] = useState(() => shiftDays(todayInNorway(), 14))
  const [isTried, setTried] = useState(false)
  const act = useMeetingAct(meeting.id, onClose)
  const isEmpty = text.trim() === ''
  const submit = () => {
    setTried(true)
    const followUp = { text, ownerId, dueOn, initiativeId: item.subjectId }
    if (!isEmpty && dueOn) act.mutate({ to: `/agenda/${item.id}/follow-ups`, json: { followUp } })
  }
  return (
    <FormDialog
      title={t('follow-up.new')}
      action={t('follow-up.give')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t('follow-up.text')}
        fault={isTried && isEmpty ? t('follow-up.missing') : undefined}
        value={text}
        onWrite={setText}
      />
      <SelectField label={t('follow-up.owner')} value={ownerId} options={people} onPick={setOwner} />
      <TextField
        type="date"
        label={t('follow-up.due')}
        about={t('follow-up.due.about')}
        fault={isTried && !dueOn ? t('follow-up.due.missing') : undefined}
        value={dueOn}
        onWrite={setDue}
      />
    </FormDialog>
  )
}
